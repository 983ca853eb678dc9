import { describe, expect, it } from 'vitest';
import { inside } from '../../../geo/compiler/inside.ts';
import { problemText } from '../../../src/model/problem.ts';
import { compileTiny, edit } from './tiny.ts';

const HEAD = 'id,name_en,name_zh,name_ru,line,note,sources\n';
const AREAS = 'worldview,area,treatment,of,from,to,label_en,label_zh,label_ru,note,sources\n';
const views = `${HEAD}un,Resolutions,,,as resolutions leave them,,book\nparis,Paris,,,as Paris draws them,,book\n`;
const row = 'paris,corner,part,FRA,1960,,Le Coin,,,A law.,book\n';
const problemsOf = (worldviews: string, areas: string, more: Record<string, string> = {}) =>
  compileTiny({
    ...more,
    'worldviews.csv': worldviews,
    'worldview-areas.csv': areas,
  }).problems.map(problemText);

describe('conventions by which borders are drawn', () => {
  it('are read in order, with what each says of an area', () => {
    const { atlas, problems } = compileTiny({ 'worldviews.csv': views, 'worldview-areas.csv': AREAS + row });
    expect(problems).toEqual([]);
    expect(atlas.worldviews.map((w) => w.id)).toEqual(['un', 'paris']);
    expect(atlas.worldviews[1]?.areas).toEqual([
      {
        area: 'area:corner',
        treatment: 'part',
        of: 'FRA',
        from: '1960',
        to: null,
        names: { en: 'Le Coin', zh: null, ru: null },
        note: 'A law.',
        sources: ['source:book'],
      },
    ]);
  });

  it('may be none at all, but not a half', () => {
    expect(compileTiny().atlas.worldviews).toEqual([]);
    const { problems } = compileTiny({ 'worldviews.csv': views });
    expect(problems.map(problemText)).toEqual([
      'worldview-areas.csv:1: file: got "no such file"; expected a file "worldview-areas.csv" in this folder. Did you mean "worldviews.csv"?',
    ]);
  });

  it.each([
    [
      'a capital that is not there',
      AREAS + row.replace('paris', 'pariss'),
      'worldview-areas.csv:2: worldview: got "pariss"; expected the id of a convention of worldviews.csv. Did you mean "paris"?',
    ],
    [
      'an area that is not there',
      AREAS + row.replace('corner', 'cornr'),
      'worldview-areas.csv:2: area: got "cornr"; expected the id of an area of areas.csv. Did you mean "corner"?',
    ],
    [
      'a treatment that is none',
      AREAS + row.replace('part,FRA', 'parts,FRA'),
      'worldview-areas.csv:2: treatment: got "parts"; expected one of disputed, part, separate, absent. Did you mean "part"?',
    ],
    [
      'a part of no state',
      AREAS + row.replace('part,FRA', 'part,'),
      'worldview-areas.csv:2: of: got ""; expected the alpha-3 code of the state that it is drawn as part of.',
    ],
    [
      'what is hatched and yet part of a state',
      AREAS + row.replace('part,FRA', 'disputed,FRA'),
      'worldview-areas.csv:2: of: got "FRA"; expected nothing, for what is drawn as disputed is part of no state.',
    ],
    [
      'a row without a source',
      AREAS + row.replace('book', ''),
      'worldview-areas.csv:2: sources: got ""; expected the id of at least one source of sources.json.',
    ],
  ])('name %s by line and field', (_what, areas, message) => {
    expect(problemsOf(views, areas)).toEqual([message]);
  });
});

describe('boundary segments', () => {
  const { atlas, layers } = compileTiny();
  const segments = layers.areas.features.filter((f) => f.properties?.line === 'segment');

  it('are the coast of an area and its edge within the state that it lies in', () => {
    expect(atlas.boundarySegments.map((s) => s.sides)).toEqual([
      [
        { area: '', state: '' },
        { area: 'area:corner', state: 'FRA' },
      ],
      [
        { area: '', state: 'FRA' },
        { area: 'area:corner', state: 'FRA' },
      ],
    ]);
    expect(new Set(segments.map((f) => f.properties?.segment))).toEqual(
      new Set(atlas.boundarySegments.map((s) => s.id)),
    );
  });

  it('have their area on one side only', () => {
    const shape = layers.areas.features.find((f) => f.properties?.host === 'FRA')?.geometry;
    const inner = segments.find((f) => f.properties?.a === 'FRA')?.geometry;
    if (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon') throw new Error('no shape');
    if (inner?.type !== 'MultiLineString') throw new Error('no line');
    const [p, q] = inner.coordinates[0] as [number[], number[]];
    const middle = [((p[0] ?? 0) + (q[0] ?? 0)) / 2, ((p[1] ?? 0) + (q[1] ?? 0)) / 2] as [number, number];
    const around = [
      [0.05, 0.05],
      [-0.05, -0.05],
    ].map(([x = 0, y = 0]) => inside(shape, [middle[0] + x, middle[1] + y]));
    expect(around.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ['"area": "corner", "between": ["FRA", "crner"]', 'crner', 'Did you mean "corner"?'],
    ['"area": "corner", "between": ["FRA", "DEU"]', 'FRA', 'two sides, one of them corner'],
  ])('drawn by hand as %s are refused', (properties, got, expected) => {
    const problems = compileTiny(
      edit(
        'areas.geojson',
        '{ "type": "Feature", "properties": { "area"',
        `{ "type": "Feature", "properties": { ${properties} }, "geometry": { "type": "LineString", "coordinates": [[0, 40], [1, 41]] } },\n{ "type": "Feature", "properties": { "area"`,
      ),
    ).problems.map(problemText);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('areas.geojson:2: feature 1 (corner): properties.between');
    expect(problems[0]).toContain(got);
    expect(problems[0]).toContain(expected);
  });
});
