import { describe, expect, it } from 'vitest';
import {
  compactYears,
  dateInWords,
  eventDate,
  fractionOf,
  holds,
  seasonOf,
  yearOf,
  yearSpan,
} from '../../../src/model/date.ts';

describe('a span holds a date', () => {
  it.each([
    // its first and its last day, in whatever precision either is told
    ['2000-03-05', '2010-07-08', '2000-03-05', true],
    ['2000-03-05', '2010-07-08', '2000-03-04', false],
    ['2000-03-05', '2010-07-08', '2010-07-08', true],
    ['2000-03-05', '2010-07-08', '2010-07-09', false],
    ['2000-03', '2010-07', '2000-03-01', true],
    ['2000-03', '2010-07', '2000-02-29', false],
    ['2000-03', '2010-07', '2010-07-31', true],
    ['2000-03', '2010-07', '2010-08-01', false],
    ['2000', '2010', '2000-01-01', true],
    ['2000', '2010', '1999-12-31', false],
    ['2000', '2010', '2010-12-31', true],
    ['2000', '2010', '2011-01-01', false],
    // a year, when any day of it is in the span
    ['2000-03-05', '2010-07-08', '2000', true],
    ['2000-03-05', '2010-07-08', '2010', true],
    ['2000-03-05', '2010-07-08', '1999', false],
    ['2000-03-05', '2010-07-08', '2011', false],
    [null, '2010', '1066', true],
    ['2000', null, '9999', true],
    [null, null, '2000', true],
  ])('%s to %s, %s: %s', (from, to, date, held) => {
    expect(holds(from, to, date)).toBe(held);
  });
});

describe('a date', () => {
  it('is said as exactly as it is known', () => {
    expect([dateInWords('1969-03-02'), dateInWords('1969-12'), dateInWords('1969')]).toEqual([
      '2 March 1969',
      'December 1969',
      '1969',
    ]);
    expect(yearOf('1969-03-02')).toBe(1969);
  });

  it('is a point on the axis in the middle of what it leaves open', () => {
    expect(fractionOf('2018')).toBe(2018.5);
    expect(fractionOf('2018-01-01')).toBe(2018);
    expect(fractionOf('2018-04')).toBeCloseTo(2018.2917, 3);
    expect(fractionOf('2018-12-31')).toBeLessThan(2019);
    expect(fractionOf('2018-12-31')).toBeGreaterThan(fractionOf('2018-12'));
  });

  it('has its season', () => {
    expect(
      ['2018-12', '2018-02', '2018-03', '2018-05-31', '2018-06', '2018-09', '2018-11', '2018'].map(seasonOf),
    ).toEqual([
      'winter 2018',
      'winter 2018',
      'spring 2018',
      'spring 2018',
      'summer 2018',
      'autumn 2018',
      'autumn 2018',
      '2018',
    ]);
  });

  it('of an event is one day, or the first and the last', () => {
    expect(eventDate({ date: '1969-03-02', end: null })).toBe('2 March 1969');
    expect(eventDate({ date: '1969-03-02', end: '1969-03-02' })).toBe('2 March 1969');
    expect(eventDate({ date: '1969-03-02', end: '1969-09' })).toBe('2 March 1969 to September 1969');
  });
});

describe('years', () => {
  it('are said in their shortest form', () => {
    expect(yearSpan(2015, 2015)).toBe('2015');
    expect(yearSpan(2015, 2016)).toBe('2015–16');
    expect(yearSpan(2001, 2005)).toBe('2001–05');
    expect(yearSpan(1999, 2000)).toBe('1999–2000');
  });

  it('in order, each once, runs as spans', () => {
    expect(compactYears([2003, 1998, 2001, 2002, 2002, 2015, 2016])).toBe('1998, 2001–03, 2015–16');
    expect(compactYears([2001, 2003])).toBe('2001, 2003');
    expect(compactYears([])).toBe('');
  });
});
