import type { Evidence } from '../../src/model/record.ts';
import { exportersOf, type Register } from '../../src/model/register.ts';
import type { Atlas, Flow, Ref } from '../../src/model/types.ts';
import { dealsRead, EVER, fillReading } from '../../src/register/reading.ts';
import { EVERYONE } from '../../src/register/series.ts';
import { type Context, idsOf } from './context.ts';
import type { Block } from './essay.ts';
import type { Fields } from './fields.ts';
import { nearest } from './nearest.ts';
import { rowsOf } from './rows.ts';
import { EVIDENCE } from './schema/beside.ts';

const FILE = EVIDENCE.file;

/** What a formula may be, for messages. */
const FORMULAS =
  '{share RECIPIENT SUPPLIER 2013-2017}, {sum RECIPIENT SUPPLIER 2013-2017} (SUPPLIER may be *), {world SUPPLIER 2013-2017}, {exports SUPPLIER 2013-2017}, {first RECIPIENT SUPPLIER}, {last RECIPIENT SUPPLIER}, {gap RECIPIENT SUPPLIER}, {ordered FLOW} or {delivered FLOW}';

/** Reads `evidence.csv`: the figures beside the passages; every formula of their readings must have a figure. The file may be left out. */
export function readEvidence(
  c: Context,
  blocks: readonly Block[],
  register: Register,
  entities: Atlas['entities'],
): Evidence[] {
  if (!Object.hasOwn(c.files, FILE)) return [];
  const passages = new Set(blocks.map((b) => b.id));
  const flows = idsOf(c, 'flow');
  const held = new Set(Object.values(register.transfers).flatMap((from) => Object.keys(from)));
  const exporters = new Set(exportersOf(register));
  const complete = new Set(register.complete);
  const setting = { flowOf: (ref: Ref) => flowIn(entities, ref) };
  const seen = new Map<string, number>();
  return rowsOf(c, EVIDENCE, { passage: passages }).rows.flatMap((f): Evidence[] => {
    const id = idOfRow(f, seen);
    const kind = f.cell('kind');
    const at = f.cell('passages');
    if (f.text('passages') === '') f.bad('passages', 'the id of at least one passage');
    if (!id || !kind || at.length === 0) return [];
    const years = [f.cell('from') ?? register.years[0], f.cell('to') ?? register.years[1]] as const;
    if (years[0] > years[1]) f.bad('to', `a year not before ${years[0]}`);
    const suppliers = f.knownList(
      'suppliers',
      kind === 'exporters' ? exporters : kind === 'years' ? new Set([...held, EVERYONE]) : held,
      'a supplier of the figures',
    );
    const recipients = f.knownList('recipients', complete, 'a recipient whose suppliers are all held');
    const carried = f.cell('flows').filter((text) => {
      const known = dealsRead(text, register, setting) !== null;
      if (!known) f.badItem('flows', text, 'a flow of flows.csv, or flow/designation', nearest(text, flows));
      return known;
    });
    need(f, kind, { suppliers, recipients, carried });
    const reading = f.cell('reading') ?? '';
    for (const formula of fillReading(reading, register, setting, EVER).missing)
      f.badItem('reading', formula, `a formula that has a figure: ${FORMULAS}`);
    return [
      {
        id,
        passages: at,
        kind,
        title: f.cell('title') ?? '',
        reading,
        recipients,
        suppliers,
        flows: carried.map((text) => {
          const [flow, designation = null] = text.split('/');
          return { flow: `flow:${flow}`, designation };
        }),
        years,
        sources: f.cell('sources'),
        open: f.cell('open'),
      },
    ];
  });
}

/** The flow of a Ref; null when it is none. */
export function flowIn(entities: Atlas['entities'], ref: Ref): Flow | null {
  const flow = entities[ref];
  return flow?.kind === 'flow' ? flow : null;
}

function idOfRow(f: Fields, seen: Map<string, number>): string | null {
  const id = f.required('id');
  if (id === null) return null;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return f.bad('id', 'lower-case letters, digits and single hyphens');
  const before = seen.get(id);
  if (before !== undefined) return f.bad('id', `an id of its own ("${id}" is defined at ${FILE}:${before})`);
  seen.set(id, f.line);
  return id;
}

/** Each kind of figure needs something to draw. */
function need(
  f: Fields,
  kind: Evidence['kind'],
  given: { suppliers: readonly string[]; recipients: readonly string[]; carried: readonly string[] },
): void {
  if (kind === 'deliveries' && !given.carried.length) f.bad('flows', 'the id of at least one flow');
  if (kind !== 'deliveries' && !given.suppliers.length) f.bad('suppliers', 'at least one supplier');
  if (kind !== 'deliveries' && kind !== 'exporters' && !given.recipients.length)
    f.bad('recipients', 'at least one recipient');
}
