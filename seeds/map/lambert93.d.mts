/** [longitude, latitude] in degrees → Lambert 93 [easting, northing] in metres. */
export function lambert93(lngLat: readonly [number, number]): [number, number];
