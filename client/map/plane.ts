import type L from 'leaflet';
import planeData from '../../domain/plane.json';
import type { Plane, Point } from '../../domain/plane.ts';

export const plane = planeData as unknown as Plane;

/** A point of the plane, as Leaflet's plain coordinates say it. */
export const at = ([x, y]: Point): L.LatLngTuple => [-y, x];
