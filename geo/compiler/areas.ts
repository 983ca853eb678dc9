import type { Area } from '../../src/model/types.ts';
import { type Context, common, namesOf, refOfRow } from './context.ts';
import { rowsOf } from './rows.ts';
import { AREAS } from './schema/entities.ts';

/** Reads `areas.csv` into entities. */
export function readAreas(c: Context): void {
  for (const f of rowsOf(c, AREAS).rows) {
    const ref = refOfRow(c, AREAS.file, 'area', f);
    const type = f.cell('type');
    if (!ref || !type) continue;
    const [since, until] = f.span('since', 'until');
    const anchor = f.position('lon', 'lat');
    if (f.text('lon') + f.text('lat') === '') f.bad('lon', 'a position for its label');
    const area: Area = {
      kind: 'area',
      ...common(c, f, ref, anchor),
      ...namesOf(f),
      type,
      administeredBy: f.cell('administered_by'),
      claimedBy: f.cell('claimed_by'),
      since,
      until,
      states: f.cell('states'),
      point: false,
      approximate: f.cell('approximate'),
    };
    c.entities.set(ref, area);
  }
}
