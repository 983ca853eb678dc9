import type { Area } from '../../src/model/types.ts';
import { type Context, common, idsOf, NAMES, namesOf, refOfRow, tableOf } from './context.ts';

const TYPES = ['disputed', 'region', 'province', 'claim-line', 'range', 'former-state'] as const;

/** Reads `areas.csv` into entities. */
export function readAreas(c: Context): void {
  const file = 'areas.csv';
  const { rows } = tableOf(c, file, [
    'id',
    ...NAMES,
    'type',
    'administered_by',
    'claimed_by',
    'since',
    'until',
    'states',
    'approximate',
    'lon',
    'lat',
    'note',
    'sources',
  ]);
  const states = idsOf(c, 'country');
  for (const f of rows) {
    const ref = refOfRow(c, file, 'area', f);
    const type = f.oneOf('type', TYPES);
    if (!ref || !type) continue;
    const [since, until] = f.span('since', 'until');
    const anchor = f.position('lon', 'lat');
    if (f.text('lon') + f.text('lat') === '') f.bad('lon', 'a position for its label');
    const area: Area = {
      kind: 'area',
      ...common(c, f, ref, anchor),
      ...namesOf(f),
      type,
      administeredBy: f.knownList('administered_by', states, 'a state'),
      claimedBy: f.knownList('claimed_by', states, 'a state'),
      since,
      until,
      states: f.knownList('states', states, 'a state'),
      point: false,
      approximate: f.yes('approximate'),
    };
    c.entities.set(ref, area);
  }
}
