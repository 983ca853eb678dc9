import type { AreaView, Worldview } from '../../src/model/worldview.ts';
import type { Context } from './context.ts';
import { type Cells, rowsOf } from './rows.ts';
import { WORLDVIEW_AREAS, WORLDVIEWS } from './schema/beside.ts';
import { ID_PATTERN } from './schema/cells.ts';

const FILES = [WORLDVIEWS.file, WORLDVIEW_AREAS.file] as const;

/**
 * Reads `worldviews.csv` and `worldview-areas.csv`: the conventions by which borders can be drawn, the default first. An
 * atlas may have none; with one of the two files it needs the other.
 */
export function readWorldviews(c: Context): Worldview[] {
  if (!FILES.some((file) => Object.hasOwn(c.files, file))) return [];
  const views = new Map<string, Worldview & { areas: AreaView[] }>();
  for (const f of rowsOf(c, WORLDVIEWS).rows) {
    const id = f.cell('id');
    if (id === null) continue;
    if (!ID_PATTERN.test(id)) f.bad('id', 'lower-case letters, digits and single hyphens');
    else if (views.has(id)) f.bad('id', 'an id of its own');
    else
      views.set(id, {
        id,
        names: { en: f.cell('name_en') ?? id, zh: f.cell('name_zh'), ru: f.cell('name_ru') },
        line: f.cell('line') ?? '',
        note: f.cell('note'),
        sources: f.cell('sources'),
        areas: [],
      });
  }
  for (const f of rowsOf(c, WORLDVIEW_AREAS, { worldviews: new Set(views.keys()) }).rows) {
    const worldview = f.cell('worldview');
    const view = viewOf(c, f);
    if (worldview !== null && view) views.get(worldview)?.areas.push(view);
  }
  return [...views.values()];
}

type Row = Cells<typeof WORLDVIEW_AREAS.columns>;

function viewOf(c: Context, f: Row): AreaView | null {
  const area = f.cell('area');
  const treatment = f.cell('treatment');
  const of = f.cell('of');
  const [from, to] = f.span('from', 'to');
  const sources = f.cell('sources');
  if (area === null || treatment === null) return null;
  const held = treatment === 'part';
  if (held && f.text('of') === '')
    return f.bad('of', 'the alpha-3 code of the state that it is drawn as part of');
  if (!held && f.text('of') !== '')
    return f.bad('of', `nothing, for what is drawn as ${treatment} is part of no state`);
  if (held && of === null) return null;
  return {
    area: `area:${area}`,
    treatment,
    of,
    from,
    to,
    names: labelOf(c, f, `area:${area}`),
    note: f.cell('note'),
    sources,
  };
}

/** The names that a row gives, completed with the area's names; null when it gives none. */
function labelOf(c: Context, f: Row, area: string): AreaView['names'] {
  const [en, zh, ru] = [f.cell('label_en'), f.cell('label_zh'), f.cell('label_ru')];
  const usual = c.entities.get(area)?.names;
  if (!usual || (en ?? zh ?? ru) === null) return null;
  return { en: en ?? usual.en, zh: zh ?? usual.zh, ru: ru ?? usual.ru };
}
