import { printJson } from './print-json.ts';

const NAMES = 'name_en,name_zh,name_ru,aliases';
const DEALS =
  'supplier,recipient,designation,description,category,ordered_year,ordered_year_estimated,delivered_years,number_ordered,number_ordered_estimated,number_delivered,number_delivered_estimated,status,tiv_unit,tiv_order,tiv_delivered';

/** The files of the smallest sound atlas, by name: one paragraph, one view, one source, and every table with its header. */
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
    'views.csv': 'passage,date,period_from,period_to,caption,also,frame\np1,,,,What the map shows here,,\n',
    'annotations.csv': 'id,passages,title,text,figure,entities,sources\n',
    'countries.csv': `id,${NAMES},lon,lat,from,to,parts,note,sources\n`,
    'places.csv': `id,${NAMES},type,country,lon,lat,note,sources\n`,
    'areas.csv': `id,${NAMES},type,administered_by,claimed_by,since,until,states,approximate,lon,lat,note,sources\n`,
    'areas.geojson': '{ "type": "FeatureCollection", "features": [] }\n',
    'flows.csv':
      'id,supplier,recipient,goods,type,status,total,from,to,systems,designations,from_place,to_place,note,sources\n',
    'systems.csv': `id,${NAMES},type,note,sources\n`,
    'alignments.csv': `id,${NAMES},type,note,sources\n`,
    'members.csv': 'alignment,member,from,to,source\n',
    'events.csv': `id,${NAMES},date,end,place,lon,lat,states,note,sources\n`,
    'votes.csv': 'event,member,vote\n',
    'actors.csv': `id,${NAMES},type,role,place,note,sources\n`,
    'sipri/transfers.csv': 'supplier,recipient,year,tiv_million\n',
    'sipri/deals.csv': `${DEALS}\n`,
  };
}
