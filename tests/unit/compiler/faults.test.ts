import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/model/problem.ts';
import { compileTiny, edit } from './tiny.ts';

/** All that is wrong after one edit, as the messages say it. */
function problemsAfter(change: Record<string, string | null>): string[] {
  return compileTiny(change).problems.map(problemText);
}

const polygon = '"Polygon", "coordinates": [[[-5, 45], [-5, 47], [1, 47], [1, 45], [-5, 45]]]';
const shape = (geometry: string) => edit('areas.geojson', polygon, geometry);

describe('one fault is one problem, and nothing correct is reported', () => {
  it.each([
    [
      'an address that cannot be decoded',
      edit('essay.md', '#country:FJI', '#%zz'),
      'essay.md:3: [Fiji]: got "#%zz"; expected a Ref of this atlas, such as #country:FRA.',
    ],
    [
      'a Ref that is near to none',
      edit('essay.md', '#country:FJI', '#country:QQQ'),
      'essay.md:3: [Fiji]: got "#country:QQQ"; expected an item of this atlas.',
    ],
    [
      'the right id under another kind',
      edit('essay.md', '#place:suva', '#area:suva'),
      'essay.md:9: [Suva]: got "#area:suva"; expected an item of this atlas. Did you mean "place:suva"?',
    ],
    [
      'a slip in the kind',
      edit('essay.md', '#country:FJI', '#contry:FJI'),
      'essay.md:3: [Fiji]: got "#contry:FJI"; expected a Ref of this atlas, such as #country:FRA. Did you mean "country:FJI"?',
    ],
    [
      'the mark of a note that is not there',
      edit('essay.md', 'all.[^i]', 'all.[^i]\nMore.[^k]'),
      'essay.md:4: [^k]: got "a mark without its note"; expected a note "[^k]: …" at the end.',
    ],
    [
      'a note that nobody cites',
      {
        ...edit('essay.md', '[^i]: See', '[^k]: Idle.\n\n[^i]: See'),
        ...edit('views.csv', 'note-i', 'note-k,,Idle,,,,,,,,,\nnote-i'),
      },
      'essay.md:9: [^k]: got "a note that no paragraph cites"; expected [^k] in a paragraph.',
    ],
    [
      'two notes of one mark',
      edit('essay.md', '[^i]: See', '[^i]: See [Suva](#place:suva).\n\n[^i]: See'),
      'essay.md:11: [^i]: got "[^i]"; expected one note of that mark (line 9).',
    ],
    [
      'a link without words',
      edit('essay.md', '[France]', 'France []'),
      'essay.md:3: [](#country:FRA): got "a link without words"; expected words that name the item.',
    ],
    [
      'a block that is no paragraph',
      edit('essay.md', '## Sea', '> A quotation\n\n## Sea'),
      'essay.md:5: blockquote: got "> A quotation"; expected headings, paragraphs and notes ([^i]: …) only.',
    ],
    [
      'a word of JSON without its marks',
      edit('atlas.json', '"tiny"', 'tiny'),
      'atlas.json:2: column 9: got "tiny,"; expected JSON without an error of syntax: a value.',
    ],
    [
      'a JSON without its end',
      edit('areas.geojson', '\n] }', '\n'),
      'areas.geojson:4: column 1: got "the end of the line"; expected JSON without an error of syntax: a comma or ].',
    ],
    [
      'a key of JSON given twice',
      edit('atlas.json', '"year"', '"id": "tiny",\n  "year"'),
      'atlas.json:5: id: got ""id" twice"; expected each key once (also at line 2).',
    ],
    [
      'a misspelt key of atlas.json',
      edit('atlas.json', '"year"', '"lang": "en",\n  "year"'),
      'atlas.json:5: lang: got "lang"; expected one of id, title, author, year, credit, date, period, suppliers, timeline, languages, nearest, brand, tagline, description, invitation, vintage, registerSource, windows, complete.',
    ],
    [
      'a supplier that is no state',
      edit('atlas.json', '["FRA"]', '["FRE"]'),
      'atlas.json:8: suppliers: got "FRE"; expected alpha-3 codes of states. Did you mean "FRA"?',
    ],
    [
      'a period that runs backwards',
      edit('atlas.json', '[2013, 2017]', '[2017, 2013]'),
      'atlas.json:10: period: got "[2017,2013]"; expected two years, the first not after the second.',
    ],
    [
      'an unknown source of the figures',
      edit('atlas.json', '"registerSource": "book"', '"registerSource": "boook"'),
      'atlas.json:11: registerSource: got "boook"; expected the id of a source of sources.json. Did you mean "book"?',
    ],
    [
      'a date of a source that is none',
      edit('sources.json', '[[2018, 4]]', '[[2018, 14]]'),
      'sources.json:7: book: issued: got "{"date-parts":[[2018,14]]}"; expected {"date-parts": [[year, month, day]]}, month and day as far as known.',
    ],
    [
      'an author of a wrong type',
      edit('sources.json', '[{ "family": "Author", "given": "Ann" }]', '"Ann Author"'),
      'sources.json:6: book: author: got "Ann Author"; expected names with literal, or family and given.',
    ],
    [
      'two sources of one id',
      edit('sources.json', '\n]', ',\n  {\n    "id": "book",\n    "title": "Other"\n  }\n]'),
      'sources.json:10: id: got "book"; expected an id of its own ("book" is defined at sources.json:2).',
    ],
    [
      'a quoted field without its end',
      edit('annotations.csv', 'three."', 'three.'),
      'annotations.csv:2: quotes: got "flag-1,p1;p2,Ships,"The record shows two ships, not three.,2 ships,flow:fra-fji,…"; expected each quoted field closed before the next comma, and a quotation mark inside it written twice.',
    ],
    [
      'a quotation mark in a field without them',
      edit('votes.csv', 'vote,FJI', 'vo"te,FJI'),
      'votes.csv:3: quotes: got "vo"te,FJI,abstain"; expected each quoted field closed before the next comma, and a quotation mark inside it written twice.',
    ],
    [
      'a vote cast twice',
      edit('votes.csv', 'vote,FJI', 'vote,FRA'),
      'votes.csv:3: member: got "FRA"; expected one vote of FRA in vote.',
    ],
    [
      'a cell that must not be empty',
      edit('members.csv', 'pact,FJI,1990,2000,Treaty', 'pact,FJI,1990,2000,Treaty\npact,,1990,2000,Treaty'),
      'members.csv:4: member: got ""; expected the id of a state.',
    ],
    [
      'a number in another notation',
      edit('areas.csv', 'yes,0,46', 'yes,0x10,46'),
      'areas.csv:2: lon: got "0x10"; expected degrees of longitude from -180 to 180.',
    ],
    [
      'a year that is delivered but none',
      edit('sipri/deals.csv', '2015; 2016', '2015; 2016?'),
      'sipri/deals.csv:2: delivered_years: got "2016?"; expected years of four digits, split by ;.',
    ],
    [
      'a negative figure',
      edit('sipri/transfers.csv', 'DEU,FJI,2014,1', 'DEU,FJI,2014,-1'),
      'sipri/transfers.csv:4: tiv_million: got "-1"; expected a number from 0 up, or nothing.',
    ],
    [
      'two figures for one year',
      edit('sipri/transfers.csv', 'DEU,FJI,2014,1', 'FRA,FJI,2015,9'),
      'sipri/transfers.csv:4: year: got "2015"; expected one figure for FRA to FJI in 2015.',
    ],
    [
      'a flow that ends before it begins',
      edit('flows.csv', '2015,2016', '2015,2014'),
      'flows.csv:3: to: got "2014"; expected a year not before 2015.',
    ],
    [
      'an unknown system',
      edit('flows.csv', ',ship,', ',shop,'),
      'flows.csv:3: systems: got "shop"; expected the id of a system of systems.csv. Did you mean "ship"?',
    ],
    [
      'one unknown Ref among several',
      edit('views.csv', 'country:FRA;country:FJI', 'country:FRA;country:FIJ'),
      'views.csv:4: frame: got "country:FIJ"; expected a Ref of this atlas. Did you mean "country:FJI"?',
    ],
    [
      'two views of one passage',
      edit('views.csv', 'note-i,,Suva', 'p1,,Again,,,,,,,,,\nnote-i,,Suva'),
      'views.csv:2: sentences: got ""; expected a passage with as many sentences as it has rows (the passage has 1 sentence).',
    ],
    [
      'two notes beside the text of one id',
      edit('annotations.csv', 'flag-1', 'flag-1,p1,T,T,F,,book\nflag-1'),
      'annotations.csv:3: id: got "flag-1"; expected an id of its own ("flag-1" is defined at annotations.csv:2).',
    ],
    [
      'a file of another name',
      { 'votes.csv': null, 'vote.csv': 'event,member,vote\n' },
      'votes.csv:1: file: got "no such file"; expected a file "votes.csv" in this folder. Did you mean "vote.csv"?',
    ],
    [
      'bytes that are no UTF-8',
      edit('annotations.csv', 'not three', 'not \uFFFD three'),
      'annotations.csv:2: file: got "bytes that are no UTF-8"; expected a text file in UTF-8.',
    ],
  ])('%s', (_what, change, message) => {
    expect(problemsAfter(change)).toEqual([message]);
  });

  it.each([
    [
      'no geometry',
      edit('areas.geojson', `{ "type": ${polygon} }`, 'null'),
      'geometry: got "null"; expected one of Point, LineString, MultiLineString, Polygon, MultiPolygon.',
    ],
    [
      'a geometry that is none',
      shape('"constructor", "coordinates": []'),
      'geometry: got "constructor"; expected one of Point',
    ],
    [
      'a line of one position',
      shape('"LineString", "coordinates": [[-5, 45]]'),
      'line: got "[[-5,45]]"; expected two or more positions.',
    ],
    [
      'a polygon of nothing',
      shape('"MultiPolygon", "coordinates": []'),
      'coordinates: got "[]"; expected lists of positions nested as a MultiPolygon asks.',
    ],
    [
      'positions as texts',
      shape('"Point", "coordinates": ["2", "46"]'),
      'coordinates: got "["2","46"]"; expected longitude and latitude in degrees',
    ],
    [
      'latitude before longitude',
      shape('"Point", "coordinates": [46, 146]'),
      'coordinates: got "[46,146]"; expected longitude and latitude in degrees',
    ],
    [
      'metres',
      shape('"Point", "coordinates": [226000, 5800000]'),
      'coordinates: got "[226000,5800000]"; expected degrees of longitude and latitude, not metres of a projection.',
    ],
    [
      'a clip that is no list',
      edit('areas.geojson', '["FRA"]', '"FRA"'),
      'properties.clip: got ""FRA""; expected a list of alpha-3 codes.',
    ],
    [
      'a clip to no state',
      edit('areas.geojson', '["FRA"]', '["FRX"]'),
      'properties.clip: got "FRX"; expected the alpha-3 code of a state of the borders. Did you mean "FRA"?',
    ],
    [
      'a clip to a state elsewhere',
      edit('areas.geojson', '["FRA"]', '["NZL"]'),
      'geometry: got "no land"; expected a shape that covers land of NZL.',
    ],
    [
      'a radius on a polygon',
      edit('areas.geojson', '"clip": ["FRA"]', '"radius_km": 5'),
      'properties.radius_km: got "a radius on a Polygon"; expected a radius on a Point only.',
    ],
  ])('in a shape: %s', (_what, change, message) => {
    const problems = problemsAfter(change);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`areas.geojson:2: feature 1 (corner): ${message}`);
  });

  it('a table whose column is missing says so once, not in each record', () => {
    const bare = edit('places.csv', ',sources', '')['places.csv']?.replace(',,book', ',') ?? '';
    expect(problemsAfter({ 'places.csv': bare })).toEqual([
      'places.csv:1: sources: got "no such column"; expected a column "sources".',
    ]);
  });

  it('the same column twice', () => {
    const twice = 'event,member,vote,vote\nvote,FRA,for,for\n';
    expect(problemsAfter({ 'votes.csv': twice })).toEqual([
      'votes.csv:1: vote: got ""vote" twice"; expected each column once.',
    ]);
  });

  it('sources that cannot be read are one problem, not one for each record that names them', () => {
    expect(problemsAfter({ 'sources.json': '[' })).toEqual([
      'sources.json:1: column 2: got "the end of the line"; expected JSON without an error of syntax: a value.',
    ]);
  });

  it('a record after one with wrong quotation marks keeps its line and is read', () => {
    const change = edit('votes.csv', 'vote,FRA,for', 'vote,"FRA"x,for\nvote,FRAX,for');
    expect(problemsAfter(change)).toEqual([
      expect.stringContaining('votes.csv:2: quotes: got "vote,"FRA"x,for"'),
      'votes.csv:3: member: got "FRAX"; expected the id of a state. Did you mean "FRA"?',
    ]);
  });
});

describe('what is valid is not reported', () => {
  it.each([
    ['a span that ends within the year it begins in', edit('members.csv', '1990-05-01,', '1990-05-01,1990')],
    [
      'a row of countries.csv that adds an anchor only',
      edit('countries.csv', 'FRA,France,法国,Франция,French', 'FRA,,,,'),
    ],
    [
      'a quoted cell with a quotation mark, a comma and a line end',
      edit('annotations.csv', 'not three.', 'not ""three"",\nthey say.'),
    ],
    ['a record that ends the file without a line end', { 'votes.csv': 'event,member,vote\nvote,FRA,for' }],
    ['empty lines', edit('votes.csv', 'vote,FJI', '\n\nvote,FJI')],
  ])('%s', (_what, change) => {
    expect(problemsAfter(change)).toEqual([]);
  });

  it('names of a state that a row leaves empty stay as they are', () => {
    const { atlas } = compileTiny(edit('countries.csv', 'FRA,France,法国,Франция,French', 'FRA,,,,Gallia'));
    expect(atlas.entities['country:FRA']).toMatchObject({
      names: { en: 'France', zh: '法国', ru: 'Франция' },
      aliases: ['Gallia'],
      anchor: [2.5, 46.7],
    });
  });
});
