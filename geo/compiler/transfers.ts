import type { Position } from 'geojson';
import { type Context, fileText, idsOf } from './context.ts';
import { soundGeometry } from './geojson.ts';
import { objectOf, parseJson } from './json.ts';
import { nearest } from './nearest.ts';
import { reporter } from './table.ts';

const FILE = 'transfers.geojson';

/** Land that the borders draw in one state and the atlas in another. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly ring: readonly Position[];
}

/** Reads `transfers.geojson`, which may be left out; `codes` are the states of the borders. A faulty feature is left out. */
export function readTransfers(c: Context, codes: ReadonlySet<string>): Transfer[] {
  const text = Object.hasOwn(c.files, FILE) ? fileText(c, FILE) : null;
  const report = reporter(c.problems, FILE);
  const json = text === null ? undefined : parseJson(text, report);
  if (!json) return [];
  const { features } = objectOf(json.value);
  if (!Array.isArray(features)) {
    report(1, 'features', JSON.stringify(features) ?? 'none', 'a FeatureCollection');
    return [];
  }
  const sources = idsOf(c, 'source');
  return features.flatMap((feature): Transfer[] => {
    const { properties, geometry } = objectOf(feature);
    const given = objectOf(properties);
    const line = (key: string) => json.lineOf(properties, key);
    const among = (key: string, value: unknown, known: ReadonlySet<string>, what: string): string | null => {
      if (typeof value === 'string' && known.has(value)) return value;
      const got = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none');
      report(line(key), key, got, what, nearest(got, known));
      return null;
    };
    const [from, to] = ['from', 'to'].map((key) => among(key, given[key], codes, 'a state of the borders'));
    const cited = String(given.sources ?? '').split(';');
    for (const id of cited) among('sources', id.trim(), sources, 'the id of a source of sources.json');
    const shape = soundGeometry(geometry, (part, got, expected) =>
      report(json.lineOf(feature, 'geometry'), part, got, expected),
    );
    if (shape && shape.type !== 'Polygon')
      report(json.lineOf(feature, 'geometry'), 'geometry', shape.type, 'a Polygon');
    const ring = shape?.type === 'Polygon' ? shape.coordinates[0] : undefined;
    return from && to && ring ? [{ from, to, ring }] : [];
  });
}
