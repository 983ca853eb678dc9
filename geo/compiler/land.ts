import { createHash } from 'node:crypto';
import type { MultiPolygon } from 'geojson';
import { idOf } from '../../src/model/ref.ts';
import type { LonLat } from '../../src/model/types.ts';
import { anchorOf, reachOf } from './anchors.ts';
import { type Borders, packBorders, polygonsOf } from './borders.ts';
import type { Keep } from './keep.ts';
import type { BorderTopology } from './lines.ts';

/** A state of the borders. */
interface State {
  /** Alpha-3. */
  readonly code: string;
  readonly name: string;
  /** The position of its label; null when the borders do not draw it. */
  readonly anchor: LonLat | null;
  /** Radius in degrees of a spherical cap with the area of its largest part. */
  readonly reach: number;
}

/** What depends only on the borders, and so is the same for all atlases. */
interface Made {
  readonly states: readonly State[];
  readonly shapes: readonly (readonly [string, MultiPolygon])[];
  readonly coarse: BorderTopology;
  readonly rest: BorderTopology;
}

/** The land of the states, prepared for compiling an atlas. */
export interface Land extends Omit<Made, 'shapes'> {
  /** A hash of the borders. */
  readonly id: string;
  /** The land of each state at 1:50m by alpha-3, cut at the antimeridian. */
  readonly shapes: ReadonlyMap<string, MultiPolygon>;
  /** Cache of costly values. */
  readonly keep: Keep;
}

/** Steps per side of the borders at 1:110m and at 1:50m. */
const STEPS = { coarse: 1e4, rest: 1e5 };

/** The land of borders at 1:110m and 1:50m, given as topologies in JSON. */
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
