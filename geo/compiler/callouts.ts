import { type Callout, LINE_SENSES } from '../../src/model/callout.ts';
import type { Years } from '../../src/model/record.ts';
import type { LonLat, Ref } from '../../src/model/types.ts';
import type { Context } from './context.ts';
import type { Block } from './essay.ts';
import { decimal } from './fields.ts';
import { nearest } from './nearest.ts';
import { type Cells, rowsOf } from './rows.ts';
import { CALLOUTS } from './schema/callouts.ts';

type Row = Cells<typeof CALLOUTS.columns>;

/** Reads `callouts.csv`, which an atlas may have: what is written and drawn on the map, by the beat (`p10.2`). */
export function readCallouts(c: Context, blocks: readonly Block[]): ReadonlyMap<string, Callout[]> {
  const callouts = new Map<string, Callout[]>();
  if (!Object.hasOwn(c.files, CALLOUTS.file)) return callouts;
  for (const f of rowsOf(c, CALLOUTS, { passage: new Set(blocks.map((b) => b.id)) }).rows) {
    const passage = f.cell('passage');
    const kind = f.cell('kind');
    const place = placeOf(c, f, 'at');
    const text = { en: f.cell('text') ?? '', zh: f.cell('text_zh'), ru: f.cell('text_ru') };
    const beat = f.cell('beat') ?? 1;
    if (!passage || !kind || !place) continue;
    if (text.en === '' && kind !== 'tie' && kind !== 'arrow') f.bad('text', 'a short text');
    const base = { ...place, text, side: f.cell('side'), wide: f.cell('wide') };
    const callout = calloutOf(c, f, kind, base);
    if (callout) callouts.set(`${passage}.${beat}`, [...(callouts.get(`${passage}.${beat}`) ?? []), callout]);
  }
  return callouts;
}

type Base = Pick<Callout, 'ref' | 'at' | 'text' | 'side' | 'wide'>;

function calloutOf(c: Context, f: Row, kind: Callout['kind'], base: Base): Callout | null {
  const value = f.text('value');
  if (kind === 'note') return { ...base, kind, color: f.cell('color') };
  if (kind === 'tally') {
    const event = c.entities.get(value);
    return event?.kind === 'event' && event.votes.length > 0
      ? { ...base, kind, event: value }
      : f.bad('value', 'the Ref of an event with votes');
  }
  if (kind === 'bars') {
    const m =
      /^(volume )?(world|[A-Z]{3}) ([A-Z]{3}(?:,[A-Z]{3})*(?:,\*)?) (\d{4}-\d{4}(?:,\d{4}-\d{4})*)$/.exec(
        value,
      );
    if (!m)
      return f.bad(
        'value',
        'a recipient or "world", suppliers (* for the others) and spans of years: DZA RUS,CHN,* 2008-2012,2013-2017; with "volume" before it for volumes',
      );
    const [, volume, of = '', suppliers = '', spans = ''] = m;
    const measure = volume ? 'volume' : 'share';
    const windows = spans.split(',').map((span) => span.split('-').map(Number) as unknown as Years);
    const recipient = of === 'world' ? null : of;
    return { ...base, kind, measure, recipient, suppliers: suppliers.split(','), windows };
  }
  const to = placeOf(c, f, 'to');
  const both = kind === 'arrow' && /(^| )both$/.test(value);
  const given = both ? value.replace(/ ?both$/, '') : value;
  const sense = given === '' ? 'fact' : LINE_SENSES.find((s) => s === given);
  if (!sense)
    f.bad('value', `one of ${LINE_SENSES.join(', ')}, or nothing; then both`, nearest(given, LINE_SENSES));
  return to && sense ? { ...base, kind, to: to.at, sense, both, color: f.cell('color') } : null;
}

/** A place given as the Ref of an item that has one, or as longitude and latitude with a space between. */
function placeOf(c: Context, f: Row, column: 'at' | 'to'): { ref: Ref | null; at: LonLat } | null {
  const given = f.text(column);
  const [lon = null, lat = null, ...more] = given.split(' ').map(decimal);
  if (lon !== null && lat !== null && !more.length && Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
    return { ref: null, at: [lon, lat] };
  const item = c.entities.get(given);
  if (item?.anchor) return { ref: given, at: item.anchor };
  return f.bad(
    column,
    'the Ref of an item with a place, or longitude and latitude such as 104 35',
    nearest(given, c.entities.keys()),
  );
}
