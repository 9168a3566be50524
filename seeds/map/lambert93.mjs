/**
 * Lambert 93 (EPSG:2154), the legal projection of metropolitan France: conic, conformal, two standard parallels.
 *
 * Formulas: J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395 (1987), ellipsoidal
 * equations 14-15, 15-1 to 15-3 and 15-7 to 15-8, written with the isometric latitude as IGN's note NT/G 71 does.
 */
const RADIANS = Math.PI / 180;

// GRS 80, the ellipsoid of RGF93.
const SEMI_MAJOR_AXIS = 6378137; // metres
const FLATTENING = 1 / 298.257222101;
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));

const PARALLELS = [44, 49].map((degrees) => degrees * RADIANS);
const ORIGIN = { lng: 3 * RADIANS, lat: 46.5 * RADIANS, easting: 700000, northing: 6600000 };

/** Isometric latitude of the geographic latitude `lat` (radians), without unit. */
function isometric(lat) {
  const e = ECCENTRICITY * Math.sin(lat);
  return Math.log(Math.tan(Math.PI / 4 + lat / 2)) + (ECCENTRICITY / 2) * Math.log((1 - e) / (1 + e));
}

/** Radius of the parallel of latitude `lat` (radians), in units of the semi-major axis. */
function parallelRadius(lat) {
  return Math.cos(lat) / Math.sqrt(1 - (ECCENTRICITY * Math.sin(lat)) ** 2);
}

const [south, north] = PARALLELS;
const EXPONENT = Math.log(parallelRadius(south) / parallelRadius(north)) / (isometric(north) - isometric(south));
const CONE = ((SEMI_MAJOR_AXIS * parallelRadius(south)) / EXPONENT) * Math.exp(EXPONENT * isometric(south));

/** Distance from the cone's apex, in metres, of the latitude `lat` (radians). */
const apexDistance = (lat) => CONE * Math.exp(-EXPONENT * isometric(lat));

/** [longitude, latitude] in degrees → Lambert 93 [easting, northing] in metres. */
export function lambert93([lng, lat]) {
  const angle = EXPONENT * (lng * RADIANS - ORIGIN.lng);
  const distance = apexDistance(lat * RADIANS);
  return [
    ORIGIN.easting + distance * Math.sin(angle),
    ORIGIN.northing + apexDistance(ORIGIN.lat) - distance * Math.cos(angle),
  ];
}
