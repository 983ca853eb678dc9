import type { LonLat } from '../model/types.ts';
import { type Frame, radiusOfZoom, zoomOfRadius } from './fit.ts';
import { fromMercator, toMercator } from './mercator.ts';
import { angle, cross, normalize, perpendicular, toLonLat, toVector, unwrap, type Vector } from './sphere.ts';

/** How much smaller the globe gets during a flight, by its distance. */
const DIP = 0.3;

/**
 * The camera at a share `t` of a flight: on the globe along the great circle, zooming out a little on a long flight;
 * on the flat map along a straight line, the short way round.
 */
export function flightAt(from: Frame, to: Frame, t: number, globe: boolean): Frame {
  if (t <= 0) return from;
  if (t >= 1) return to;
  return globe ? overGlobe(from, to, t) : overMap(from, to, t);
}

function overGlobe(from: Frame, to: Frame, t: number): Frame {
  const [u, v] = [toVector(from.center), toVector(to.center)];
  const way = angle(u, v);
  const axis = perpendicular(u, v);
  const [lon, lat] = toLonLat(turned(u, axis, way * t));
  const center: LonLat = [unwrap(lon, from.center[0]), lat];
  const [r, s] = [radiusOfZoom(from.zoom, from.center[1]), radiusOfZoom(to.zoom, to.center[1])];
  const back = 1 - DIP * (way / Math.PI) * 4 * t * (1 - t);
  return { center, zoom: zoomOfRadius(Math.exp(mix(Math.log(r), Math.log(s), t)) * back, lat) };
}

function overMap(from: Frame, to: Frame, t: number): Frame {
  const a = toMercator(from.center);
  const b = toMercator([unwrap(to.center[0], from.center[0]), to.center[1]]);
  return { center: fromMercator([mix(a[0], b[0], t), mix(a[1], b[1], t)]), zoom: mix(from.zoom, to.zoom, t) };
}

/** A unit vector rotated about a perpendicular axis. */
function turned(u: Vector, axis: Vector, by: number): Vector {
  const side = cross(axis, u);
  const [c, s] = [Math.cos(by), Math.sin(by)];
  return normalize([c * u[0] + s * side[0], c * u[1] + s * side[1], c * u[2] + s * side[2]]);
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
