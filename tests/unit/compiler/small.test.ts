import { describe, expect, it } from 'vitest';
import { decimal, fieldsOf, isDate } from '../../../geo/compiler/fields.ts';
import { nearest, nearestRef } from '../../../geo/compiler/nearest.ts';
import { readTable, reporter } from '../../../geo/compiler/table.ts';
import { thinned } from '../../../geo/compiler/thin.ts';
import type { Problem } from '../../../src/model/problem.ts';

/** The rows of a table and what is wrong with it, as "line field got". */
function table(text: string, columns = ['a', 'b']) {
  const problems: Problem[] = [];
  const report = reporter(problems, 't.csv');
  const rows = readTable(text, columns, report);
  const wrong = () => problems.map((p) => `${p.line} ${p.field} ${p.got}`);
  return { rows, wrong, fields: rows.map((row) => fieldsOf(row, report)), problems };
}

describe('a table', () => {
  it('is rows by the line they begin on, cells without white space about them', () => {
    const { rows, wrong } = table('a,b\n1, two \n\n"x\ny",z\n3,4\n');
    expect(rows.map((r) => [r.line, r.get('a'), r.get('b')])).toEqual([
      [2, '1', 'two'],
      [4, 'x\ny', 'z'],
      [6, '3', '4'],
    ]);
    expect(wrong()).toEqual([]);
    expect([rows[0]?.has('a'), rows[0]?.has('c'), rows[0]?.get('c')]).toEqual([true, false, '']);
  });

  it('names a column that is wrong, missing, twice or without a name', () => {
    expect(table('a,bb\n').wrong()).toEqual(['1 bb bb', '1 b no such column']);
    expect(table('a,b,a\n').wrong()).toEqual(['1 a "a" twice']);
    expect(table('a,b,,\n').wrong()).toEqual(['1 header 2 empty']);
    expect(table('').wrong()).toEqual(['1 header ']);
  });

  it('leaves out a record that is short or long, or whose quotes are wrong, and reads on', () => {
    const { rows, wrong } = table('a,b\n1\n1,2,3\n"x,2\n5,6\n');
    expect(rows.map((r) => r.get('a'))).toEqual(['5']);
    expect(wrong().map((w) => w.split(' ').slice(0, 2).join(' '))).toEqual(
      expect.arrayContaining(['2 record', '3 record', '4 quotes']),
    );
  });

  it('shortens what it quotes of a long cell', () => {
    const problems: Problem[] = [];
    reporter(problems, 'f')(1, 'a', 'x'.repeat(80), 'y');
    reporter(problems, 'f')(1, 'a', 'x'.repeat(81), 'y');
    expect(problems.map((p) => p.got.length)).toEqual([80, 81]);
  });
});

describe('a field', () => {
  const field = (a: string, b = '') => {
    const { fields, wrong } = table(`a,b\n"${a}","${b}"\n`);
    return { f: fields[0] as NonNullable<(typeof fields)[number]>, wrong };
  };

  it('is a date of the calendar, as exact as it is told', () => {
    expect(['1969', '1969-12', '1969-12-31', '2016-02-29', '0050-01-01'].map(isDate)).toEqual(
      Array(5).fill(true),
    );
    for (const wrong of [
      '1969-13',
      '1969-00',
      '1969-02-30',
      '2015-02-29',
      '69',
      '1969-1-1',
      '1969-12-32',
      ' 1969',
    ])
      expect(isDate(wrong), wrong).toBe(false);
  });

  it('is a number in decimals', () => {
    expect(['1', '-1.5', '.5', '1e3', '+2'].map(decimal)).toEqual([1, -1.5, 0.5, 1000, 2]);
    for (const wrong of ['', 'x', '1,5', '0x10', '1e999', '- 1', 'Infinity'])
      expect(decimal(wrong), wrong).toBeNull();
  });

  it('is a span whose second date is not before the first', () => {
    const span = (a: string, b: string) => {
      const { f, wrong } = field(a, b);
      return [f.span('a', 'b'), wrong().length];
    };
    expect(span('1990', '1990')).toEqual([['1990', '1990'], 0]);
    expect(span('1990-05', '1990')).toEqual([['1990-05', '1990'], 0]);
    expect(span('1990-05', '1990-04')).toEqual([['1990-05', null], 1]);
    expect(span('1990', '')).toEqual([['1990', null], 0]);
    expect(span('', '1990')).toEqual([[null, '1990'], 0]);
  });

  it('is a position on the globe, to its edges', () => {
    const at = (a: string, b: string) => {
      const { f, wrong } = field(a, b);
      return [f.position('a', 'b'), wrong()[0]?.split(' ')[1] ?? null];
    };
    expect(at('180', '-90')).toEqual([[180, -90], null]);
    expect(at('180.1', '0')).toEqual([null, 'a']);
    expect(at('0', '90.1')).toEqual([null, 'b']);
    expect(at('', '')).toEqual([null, null]);
    expect(at('', '1')).toEqual([null, 'a']);
  });

  it('is yes, no or nothing; one of a few; a year of four digits', () => {
    expect([field('yes').f.yes('a'), field('no').f.yes('a'), field('').f.yes('a')]).toEqual([
      true,
      false,
      false,
    ]);
    const plain = field('no');
    expect([plain.f.yes('a'), plain.wrong()]).toEqual([false, []]);
    const odd = field('maybe');
    expect([odd.f.yes('a'), odd.wrong().length]).toEqual([false, 1]);
    expect(field('two').f.oneOf('a', ['one', 'two'])).toBe('two');
    expect(field('tow').f.oneOf('a', ['one', 'two'])).toBeNull();
    expect([field('2016').f.year('a'), field('').f.year('a'), field('20166').f.year('a')]).toEqual([
      2016,
      null,
      null,
    ]);
  });

  it('is a list with semicolons, of which only what is known is kept', () => {
    const known = new Set(['alpha', 'beta']);
    const { f, wrong } = field('alpha; ; bta;beta');
    expect(f.list('a')).toEqual(['alpha', 'bta', 'beta']);
    expect(f.knownList('a', known, 'x')).toEqual(['alpha', 'beta']);
    expect(wrong()).toEqual(['2 a bta']);
    expect([field('').f.known('a', known, 'x'), field('beta').f.known('a', known, 'x')]).toEqual([
      null,
      'beta',
    ]);
    const none = field('');
    expect([none.f.knownRequired('a', known, 'x'), none.wrong().length]).toEqual([null, 1]);
  });
});

describe('the nearest value', () => {
  it('is the one of fewest edits, within a third of the word', () => {
    expect(nearest('Algera', ['Albania', 'Algeria', 'Angola'])).toBe('Algeria');
    expect(nearest('kabull', ['kabul', 'kabinda'])).toBe('kabul');
    expect(nearest('abc', ['xyz'])).toBeNull();
    expect(nearest('abcdef', ['abxyef', 'abxxxx'])).toBe('abxyef');
    expect(nearest('abcdef', ['abxxxx'])).toBeNull();
    expect(nearest('x'.repeat(201), ['x'.repeat(201)])).toBeNull();
    expect(nearest('ALPHA', ['alpha'])).toBe('alpha');
  });

  it('of as many edits is the one of the same letters, else the one that begins alike', () => {
    expect(nearest('abdc', ['abdx', 'abcd'])).toBe('abcd');
    expect(nearest('abcd', ['xbcd', 'abcx'])).toBe('abcx');
  });

  it('of a Ref is of its kind, else of its id, else of all', () => {
    const refs = ['country:DZA', 'country:CHN', 'area:crimea', 'place:moscow'];
    expect(nearestRef('country:DZB', refs)).toBe('country:DZA');
    expect(nearestRef('place:crimea', refs)).toBe('area:crimea');
    expect(nearestRef('contry:CHN', refs)).toBe('country:CHN');
    expect(nearestRef('flow:nothing-like-it', refs)).toBeNull();
  });
});

describe('a line made of fewer points', () => {
  /** Absolute points of an arc of steps. */
  const points = (arc: number[][]) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x, y];
    });
  };
  const straight = [
    [0, 0],
    [10, 1],
    [10, -1],
    [10, 0],
  ];
  it('keeps its ends and what is farther off than the reach', () => {
    expect(points(thinned(straight, 2))).toEqual([
      [0, 0],
      [30, 0],
    ]);
    expect(points(thinned(straight, 0.5))).toEqual(points(straight.slice(0, 4)).filter((p) => p[0] !== 20));
    expect(points(thinned(straight, 0))).toHaveLength(4);
  });

  it('stays a ring', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10],
    ];
    const few = points(thinned(ring, 100));
    expect(few.length).toBeGreaterThanOrEqual(4);
    expect(few[0]).toEqual(few.at(-1));
  });
});
