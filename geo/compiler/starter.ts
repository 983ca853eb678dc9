import { printJson } from './print-json.ts';
import { VIEWS, WORLDVIEW_AREAS, WORLDVIEWS } from './schema/beside.ts';
import { headerOf } from './schema/column.ts';
import { TABLES } from './schema/index.ts';

/** Tables that an atlas has together, with rows, or not at all. */
const CONVENTIONS = [WORLDVIEWS.file, WORLDVIEW_AREAS.file];

/** The files of the smallest valid atlas, by name: one paragraph, one view, one source, and every table with its header. */
export function starter(id: string): Record<string, string> {
  const title = `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;
  const year = new Date().getFullYear();
  const head = {
    id,
    title,
    author: 'Author',
    year: String(year),
    credit: 'Whose words these are.',
    suppliers: [],
    date: `${year}-01-01`,
    period: [year - 5, year],
  };
  const source = {
    id: 'first-source',
    type: 'book',
    title: 'Title',
    author: [{ family: 'Author', given: 'An' }],
  };
  return {
    'atlas.json': printJson(head),
    'sources.json': printJson([source]),
    'essay.md': `# ${title}\n\nA mention is a link to a Ref, as here to [France](#country:FRA).\n`,
    'views.csv': `${headerOf(VIEWS).join(',')}\np1,,What the map claims here,,,,,,,,,\n`,
    'areas.geojson': '{ "type": "FeatureCollection", "features": [] }\n',
    ...Object.fromEntries(
      TABLES.filter((t) => t.optional && !CONVENTIONS.includes(t.file)).map((t) => [
        t.file,
        `${headerOf(t).join(',')}\n`,
      ]),
    ),
  };
}
