import type { AreaView, Worldview } from '../../src/model/worldview.ts';
import { type Context, idsOf, sourcesOf, tableOf } from './context.ts';
import type { Fields } from './fields.ts';

const FILES = ['worldviews.csv', 'worldview-areas.csv'] as const;
const TREATMENTS = ['disputed', 'part', 'separate', 'absent'] as const;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads `worldviews.csv` and `worldview-areas.csv`: the conventions by which borders can be drawn, the default first. An
 * atlas may have none; with one of the two files it needs the other.
 */
export function readWorldviews(c: Context): Worldview[] {
  if (!FILES.some((file) => Object.hasOwn(c.files, file))) return [];
  const views = new Map<string, Worldview & { areas: AreaView[] }>();
  for (const f of tableOf(c, FILES[0], ['id', 'name_en', 'name_zh', 'name_ru', 'line', 'note', 'sources'])
    .rows) {
    const id = f.required('id');
    if (id === null) continue;
    if (!ID.test(id)) f.bad('id', 'lower-case letters, digits and single hyphens');
    else if (views.has(id)) f.bad('id', 'an id of its own');
    else
      views.set(id, {
        id,
        names: { en: f.required('name_en') ?? id, zh: f.optional('name_zh'), ru: f.optional('name_ru') },
        line: f.required('line') ?? '',
        note: f.optional('note'),
        sources: sourcesOf(c, f),
        areas: [],
      });
  }
  const columns = ['worldview', 'area', 'treatment', 'of', 'from', 'to', 'label_en', 'label_zh', 'label_ru'];
  for (const f of tableOf(c, FILES[1], [...columns, 'note', 'sources']).rows) {
    const worldview = f.knownRequired('worldview', new Set(views.keys()), 'a convention of worldviews.csv');
    const view = viewOf(c, f);
    if (worldview !== null && view) views.get(worldview)?.areas.push(view);
  }
  return [...views.values()];
}

function viewOf(c: Context, f: Fields): AreaView | null {
  const area = f.knownRequired('area', idsOf(c, 'area'), 'an area of areas.csv');
  const treatment = f.oneOf('treatment', TREATMENTS);
  const of = f.known('of', idsOf(c, 'country'), 'a state');
  const [from, to] = f.span('from', 'to');
  const sources = sourcesOf(c, f);
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
    note: f.optional('note'),
    sources,
  };
}

/** The names that a row gives; in a language that it leaves out, the area's own. Null when it gives none. */
function labelOf(c: Context, f: Fields, area: string): AreaView['names'] {
  const [en, zh, ru] = [f.optional('label_en'), f.optional('label_zh'), f.optional('label_ru')];
  const own = c.entities.get(area)?.names;
  if (!own || (en ?? zh ?? ru) === null) return null;
  return { en: en ?? own.en, zh: zh ?? own.zh, ru: ru ?? own.ru };
}
