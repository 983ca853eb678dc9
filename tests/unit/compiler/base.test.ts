import { geoContains, geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { readBase } from '../../../geo/compiler/base.ts';
import { readFolder } from '../../../geo/compiler/folder.ts';
import { inside } from '../../../geo/compiler/inside.ts';
import { borders } from './tiny.ts';

const files = readFolder('geo/base');
const { names, problems } = readBase(files);

describe('the names of the map', () => {
  it('are sound', () => {
    expect(problems).toEqual([]);
    expect(names.capitals.length).toBeGreaterThan(120);
    expect(names.waters.length).toBeGreaterThan(50);
  });

  it('put each seat of government on the land of its state, or within 25 km of it at this scale', () => {
    const astray = names.capitals.filter(({ country, at }) => {
      const shape = borders.shapes.get(country);
      if (!shape) return true;
      // d3 winds the other way round
      const rings = shape.coordinates.map((part) => part.map((ring) => [...ring].reverse()));
      if (geoContains({ type: 'MultiPolygon', coordinates: rings }, [...at])) return false;
      const near = shape.coordinates
        .flat(2)
        .some((p) => geoDistance(p as [number, number], [...at]) * 6371 < 25);
      return !near;
    });
    expect(astray.map((c) => c.names.en)).toEqual([]);
  });

  it('put no water on land', () => {
    const ashore = names.waters.filter((w) =>
      w.at.some((at) => [...borders.shapes.values()].some((shape) => inside(shape, [...at]))),
    );
    expect(ashore.map((w) => w.names.en)).toEqual([]);
  });

  it('know a state by its own name', () => {
    expect(names.endonyms['country:DZA']).toBe('الجزائر');
    expect(names.endonyms['country:RUS']).toBe('Россия');
    expect(names.endonyms['country:IND']).toBe('भारत');
  });

  it('name what is wrong by file, line and field', () => {
    const broken = readBase({
      ...files,
      'waters.csv': 'id,name_en,name_zh,name_ru,type,at,sources\nx,X,,X,see,190 2;1 1,rimland-position\n',
      'languages.csv': 'country,language,sources\nDZA,arabic,cldr\nZZZ,ar,cldr\nFRA,fr,nobody\n',
    });
    expect(broken.problems.map((p) => `${p.file}:${p.line} ${p.field} ${p.got}`)).toEqual([
      'waters.csv:2 name_zh ',
      'waters.csv:2 type see',
      'waters.csv:2 at 190 2',
      'languages.csv:2 language arabic',
      'languages.csv:3 country ZZZ',
      'languages.csv:4 sources nobody',
    ]);
  });
});
