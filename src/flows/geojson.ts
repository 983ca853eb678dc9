import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { LonLat } from '../model/types.ts';
import type { Emphasis, FlowLine, FlowMark } from '../scene/flows.ts';
import type { Projection } from '../state/state.ts';
import { createLevels } from './levels.ts';
import { type Stroke, strokeAt } from './pick.ts';
import type { FlowRenderer } from './renderer.ts';
import { type Line, lineOf } from './strokes.ts';

/** The source of the flows' lines; style layers that draw it read the feature-state `emphasis`. */
export const FLOWS = 'flows';

/** The emphasis level, as style layers read it from feature-state; absent for what is not drawn. */
export const LEVEL: Record<Emphasis, number> = { dimmed: 0, highlighted: 1, hovered: 2, selected: 3 };

/** What the renderer needs to know about the map, besides its sources. */
interface OnMap {
  /** The middle of a state by its code. */
  anchorOf(code: string): LonLat | null;
  /** Lines at their current screen positions. */
  strokes(lines: readonly Line[], projection: Projection): Stroke[];
  /** A key that changes whenever the camera or the size of the map does. */
  camera(): string;
}

/** Draws flows as GeoJSON lines in MapLibre, with their emphasis as feature-state. */
export function createGeoJsonFlows(map: MapLibre, on: OnMap): FlowRenderer {
  let lines: readonly FlowLine[] = [];
  let marks: readonly FlowMark[] = [];
  let projection: Projection = 'flat';
  let strokes: { readonly of: readonly FlowMark[]; readonly from: string; readonly all: Stroke[] } | null =
    null;

  const send = () => {
    const features = lines.flatMap((line) => featureOf(line, projection));
    map.getSource<GeoJSONSource>(FLOWS)?.setData({ type: 'FeatureCollection', features });
  };
  const levels = createLevels(map, FLOWS);
  const level = () => levels.set(new Map(marks.map((m) => [m.ref, LEVEL[m.emphasis]])));
  const onScreen = (): Stroke[] => {
    const from = `${projection} ${on.camera()}`;
    if (strokes?.of !== marks || strokes.from !== from) {
      const all = on.strokes(
        marks.map((m) => lineOf(m, projection, on.anchorOf)),
        projection,
      );
      strokes = { of: marks, from, all };
    }
    return strokes.all;
  };
  const hit: FlowRenderer['hit'] = (x, y, reach) =>
    strokeAt(
      onScreen().filter((s) => !s.faint),
      x,
      y,
      reach,
    );
  return {
    show(next, onto) {
      const same = onto === projection && sameLines(lines, next);
      lines = next;
      projection = onto;
      if (!same) send();
    },
    emphasise(next) {
      marks = next;
      level();
    },
    hit,
    pick: (...at) => hit(...at)?.ref ?? null,
    resend() {
      levels.forget();
      send();
      level();
    },
    dispose() {
      lines = [];
      marks = [];
      strokes = null;
    },
  };
}

/** True when two lists have the same geometry. */
function sameLines(a: readonly FlowLine[], b: readonly FlowLine[]): boolean {
  return (
    a.length === b.length &&
    a.every((line, i) => {
      const { ref, width, layer, curve } = b[i] as FlowLine;
      return line.ref === ref && line.width === width && line.layer === layer && line.curve === curve;
    })
  );
}

function featureOf({ ref, layer, width, flow, curve }: FlowLine, projection: Projection): Feature[] {
  const line = curve[projection];
  if (line.length < 2) return [];
  return [
    {
      type: 'Feature',
      properties: { ref, layer, width, supplier: flow.supplier, status: flow.status },
      geometry: { type: 'LineString', coordinates: line.map((p) => [...p]) },
    },
  ];
}
