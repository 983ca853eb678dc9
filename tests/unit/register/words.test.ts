import { expect, describe as group, it } from 'vitest';
import { compactYears, yearSpan } from '../../../src/model/date.ts';
import { importsBySupplier, type Stack } from '../../../src/register/series.ts';
import { settingOf } from '../../../src/register/setting.ts';
import { describe, groupName, tivInWords } from '../../../src/register/words.ts';
import { tinyAtlas, tinyRegister } from '../tiny.ts';

group('years', () => {
  it.each([
    [[2015, 2016], '2015–16'],
    [[2003, 1998, 2001, 2002, 2002], '1998, 2001–03'],
    [[1999, 2000], '1999–2000'],
    [[1905, 1906, 1907], '1905–07'],
    [[], ''],
  ])('%j are %s', (years, text) => {
    expect(compactYears(years)).toBe(text);
  });

  it('is one year when a span begins where it ends', () => {
    expect(yearSpan(2016, 2016)).toBe('2016');
  });
});

group('a TIV', () => {
  it.each([
    [null, '–'],
    [0, '0'],
    [0.01, 'under 0.1'],
    [0.4, '0.4'],
    [12.6, '13'],
    [12345.4, '12,345'],
  ])('%s is %s', (tiv, text) => {
    expect(tivInWords(tiv)).toBe(text);
  });
});

group('a chart in words', () => {
  it('says range, sums, the peak and what is missing', () => {
    const register = tinyRegister({
      BBB: { AAA: { 1999: 1, 2018: 30 }, CCC: { 2018: 5 }, DDD: { 2001: 4 } },
    });
    const setting = settingOf(tinyAtlas());
    const stack = importsBySupplier(register, 'BBB', setting) as Stack;
    expect(describe(stack, setting)).toBe(
      'TIV, millions, 1999 to 2018. In all: AAA 31; others (CCC, DDD) 9. ' +
        'Most in 2018: 35. No delivery identified in 2000, 2002–17.',
    );
  });

  it('names two of many others', () => {
    const others = { codes: ['DDD', 'EEE', 'FFF', 'GGG'], rank: 0, former: false, byYear: {} };
    expect(groupName(others, settingOf(tinyAtlas()))).toBe('others (DDD, EEE and 2 more)');
  });
});
