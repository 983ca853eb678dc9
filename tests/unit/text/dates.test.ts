import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../src/text/dates.ts';

describe('the dates that a text names', () => {
  it.each([
    ['It fell on 24 February 2022, and again.', '24 February 2022', '2022-02-24'],
    ['On April 4, 2023 it joined.', 'April 4, 2023', '2023-04-04'],
    ['the 2nd of March 1969', '2nd of March 1969', '1969-03-02'],
    ['signed in March 2024.', 'March 2024', '2024-03'],
    ['as of 2018-04-14 only', '2018-04-14', '2018-04-14'],
    ['Ещё 14 апреля 2018 года', '14 апреля 2018', '2018-04-14'],
    ['в августе и в мае 2017', 'в мае 2017'.slice(2), null],
    ['2018年4月14日安理会表决', '2018年4月14日', '2018-04-14'],
    ['自2014年3月以来', '2014年3月', '2014-03'],
    ['since 2014, when', '2014', '2014'],
  ])('%s', (text, span, date) => {
    const [first] = datesIn(text);
    if (date === null) return expect(first && text.slice(first.start, first.end)).toBe('2017');
    expect(first && [text.slice(first.start, first.end), first.date]).toEqual([span, date]);
  });

  it.each(['Type 2000A and M2016', '1,950 tonnes', '2018.5 million', 'a 1500-strong unit'])(
    'are not made of other numbers: %s',
    (text) => {
      expect(datesIn(text).map((d) => d.date.length > 4)).not.toContain(true);
    },
  );

  it.each([
    ['order 2016-13-01 of the yard', []],
    ['on 2023-02-29 and on 2024-02-29', ['2024-02-29']],
    ['30 February 2016', ['2016-02']],
    ['the years 2016-17', ['2016']],
    ['2016 and 2016-12-31', ['2016', '2016-12-31']],
  ])('of what is no day of the calendar nothing is made, or no more than it says: %s', (text, dates) => {
    expect(datesIn(text).map((d) => d.date)).toEqual(dates);
  });

  it('are in order, none over another', () => {
    const found = datesIn('From 1907 to 14 April 2018, then May 2019 and 2020.');
    expect(found.map((d) => d.date)).toEqual(['1907', '2018-04-14', '2019-05', '2020']);
  });
});
