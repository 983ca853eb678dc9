import { createHash } from 'node:crypto';
import type { MultiPolygon } from 'geojson';
import { idOf } from '../../src/model/ref.ts';
import type { LonLat } from '../../src/model/types.ts';
import { anchorOf, reachOf } from './anchors.ts';
import { type Borders, packBorders, polygonsOf } from './borders.ts';
import type { Keep } from './keep.ts';
import type { BorderTopology } from './lines.ts';

/** A state as the borders have it. */
interface State {
  /** Alpha-3. */
  readonly code: string;
  readonly name: string;
  /** Where its label stands; null when the borders draw nothing of it. */
  readonly anchor: LonLat | null;
  /** Radius in degrees of a cap as large as its largest part. */
  readonly reach: number;
}

/** What depends on the borders alone, whatever the atlas. */
interface Made {
  readonly states: readonly State[];
  readonly shapes: readonly (readonly [string, MultiPolygon])[];
  readonly coarse: BorderTopology;
  readonly rest: BorderTopology;
}

/** The land of the states, made ready to compile an atlas with. */
export interface Land extends Omit<Made, 'shapes'> {
  /** Differs when the borders do. */
  readonly id: string;
  /** The land of each state at 1:50m by alpha-3, cut at the antimeridian. */
  readonly shapes: ReadonlyMap<string, MultiPolygon>;
  /** Where what is costly to work out is kept. */
  readonly keep: Keep;
}

/** Steps a side of the borders at 1:110m and at 1:50m. */
const STEPS = { coarse: 1e4, rest: 1e5 };

/** The land of the borders at 1:110m and 1:50m, which are topologies as JSON. */
export function landOf(coarse: string, rest: string, keep: Keep): Land {
  const task = { name: 'land', code: import.meta.url, inputs: [coarse, rest] };
  const made = keep(task, () => make(JSON.parse(coarse) as Borders, JSON.parse(rest) as Borders));
  const id = createHash('sha256').update(coarse).update(rest).digest('hex');
  return { ...made, id, shapes: new Map(made.shapes), keep };
}

function make(coarse: Borders, rest: Borders): Made {
  const polygons = polygonsOf(rest);
  const shapes = polygons.features.map((f) => [idOf(f.properties.ref), f.geometry] as const);
  const byCode = new Map(shapes);
  return {
    states: rest.objects.countries.geometries.map((g): State => {
      const { a3, name } = g.properties as { a3: string; name: string };
      const shape = byCode.get(a3);
      return { code: a3, name, anchor: shape ? anchorOf(shape) : null, reach: shape ? reachOf(shape) : 0 };
    }),
    shapes,
    coarse: packBorders(polygonsOf(coarse), STEPS.coarse),
    rest: packBorders(polygons, STEPS.rest),
  };
}
