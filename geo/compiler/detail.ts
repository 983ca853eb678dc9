import { geoArea } from 'd3-geo';
import type { Polygon } from 'geojson';
import isoCountries from 'i18n-iso-countries';
import { feature, mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import type { Problem } from '../../src/model/problem.ts';
import { type Borders, packBorders, polygonsOf } from './borders.ts';
import { type Context, isFirst } from './context.ts';
import { crosses } from './inside.ts';
import type { Land } from './land.ts';
import type { BorderTopology } from './lines.ts';
import { rowsOf } from './rows.ts';
import { DETAIL } from './schema/base.ts';
import { readSources } from './sources.ts';
import { thinned } from './thin.ts';
import { readTransfers, type Transfer } from './transfers.ts';

/** The topology of world-atlas: numeric ISO codes as ids, where there is a code. */
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The finest borders, and problems in the files that correct them. */
export interface Detail {
  readonly borders: BorderTopology;
  readonly problems: readonly Problem[];
}

/**
 * The borders at 1:10m, of the topology of world-atlas as JSON, with the atlas's own codes and corrections: alpha-3 for numeric ids, `detail.csv` for what has
 * none, `transfers.geojson` for land drawn in the wrong state, and rings that were wound inside out the right way round.
 * What neither names, or is not among the states of the other scales, is left out.
 */
export function detailOf(world: string, files: Readonly<Record<string, string>>, land: Land): Detail {
  const task = { name: 'detail', code: import.meta.url, inputs: [land.id, world, JSON.stringify(files)] };
  const codes = new Set(land.states.map((s) => s.code));
  return land.keep(task, () => worked(JSON.parse(world) as World, files, codes));
}

function worked(world: World, files: Readonly<Record<string, string>>, codes: ReadonlySet<string>): Detail {
  const c: Context = { files, problems: [], entities: new Map(), sources: new Map(), defined: new Map() };
  readSources(c);
  const byName = readNames(c, codes);
  const transfers = readTransfers(c, codes);
  const parts = new Map<string, number[][][]>();
  for (const g of world.objects.countries.geometries) {
    const { name = '' } = g.properties as { name?: string };
    const code = byName.get(name) ?? isoCountries.numericToAlpha3(String(g.id ?? ''));
    if (!code || !codes.has(code) || (g.type !== 'Polygon' && g.type !== 'MultiPolygon')) continue;
    for (const arcs of g.type === 'Polygon' ? [g.arcs] : g.arcs) {
      const owner = transfers.length ? ownerOf(world, arcs, code, transfers) : code;
      parts.set(owner, [...(parts.get(owner) ?? []), right(world, arcs)]);
    }
  }
  const geometries = [...parts].map(([a3, arcs]) => ({
    ...joined(world, arcs),
    properties: { a3, name: a3 },
  }));
  const renamed = {
    ...world,
    arcs: world.arcs.map((arc) => thinned(arc, REACH)),
    objects: { countries: { type: 'GeometryCollection', geometries } },
  } as Borders;
  return { borders: packBorders(polygonsOf(renamed), STEPS), problems: c.problems };
}

/** Tolerance of the simplification in quanta: about 300 m. */
const REACH = 0.9;
/** Quanta per side, the same as the source's. */
const STEPS = 1e5;

function readNames(c: Context, codes: ReadonlySet<string>): Map<string, string> {
  return new Map(
    rowsOf(c, DETAIL, { borders: codes }).rows.flatMap((f): [string, string][] => {
      const [name, code] = [f.cell('name'), f.cell('code')];
      f.cell('sources');
      return name && code && isFirst(c, DETAIL.file, f, 'name') ? [[name, code]] : [];
    }),
  );
}

/** The state that a polygon belongs to: that of a transfer when the polygon is within its ring, otherwise its own. */
function ownerOf(world: World, arcs: number[][], code: string, transfers: readonly Transfer[]): string {
  const fromState = transfers.filter((t) => t.from === code);
  if (fromState.length === 0) return code;
  const [outer = []] = shapeOf(world, arcs).coordinates;
  return fromState.find((t) => outer.every((p) => crosses(t.ring, p)))?.to ?? code;
}

function shapeOf(world: World, arcs: number[][]): Polygon {
  return (feature(world, { type: 'Polygon', arcs }) as unknown as { geometry: Polygon }).geometry;
}

/** A polygon with correct winding: one that covers more than half the globe is inside out, and is reversed. */
function right(world: World, arcs: number[][]): number[][] {
  if (geoArea(shapeOf(world, arcs)) <= 2 * Math.PI) return arcs;
  return arcs.map((ring) => [...ring].reverse().map((i) => ~i));
}

/** The polygons of one state merged, without the lines between them. */
function joined(world: World, polygons: number[][][]): MultiPolygon {
  const objects = polygons.map((arcs) => ({ type: 'Polygon' as const, arcs }));
  return mergeArcs(world, objects) as MultiPolygon;
}
