import { describe, expect, it } from 'vitest';
import { dealOrdered, kindLine, passageLabel, shortDate } from '../../../src/encoding/words.ts';
import type { Deal } from '../../../src/model/record.ts';
import type { Actor, Alignment, Country, EventEntity, Flow } from '../../../src/model/types.ts';
import { dealNumber } from '../../../src/register/orders-figure.ts';
import { tinyAtlas } from '../tiny.ts';

const { entities, passages } = tinyAtlas();
const state = entities['country:AAA'] as Country;
const flow = entities['flow:aaa-bbb'] as Flow;
const { ref, names, aliases, note, sources, anchor } = state;
const base = { ref, names, aliases, note, sources, anchor };
const event: EventEntity = {
  ...base,
  kind: 'event',
  date: '1969-03-02',
  end: null,
  place: null,
  states: [],
  votes: [],
};
const person: Actor = { ...base, kind: 'actor', type: 'person', role: 'general', place: null };

describe('the kind of a thing in words', () => {
  it.each([
    [state, 'state'],
    [{ ...state, from: '1922', to: '1991-12-26', parts: ['BBB'] }, 'historic state 1922–1991'],
    [{ ...flow, from: 2015, to: 2016 }, 'arms flow · delivered · 2015–2016'],
    [{ ...flow, status: 'cancelled' as const, from: 2015, to: 2015 }, 'arms flow · cancelled · 2015'],
    [entities['flow:bbb-aaa-pressure'] as Flow, 'sanctions · since 2000'],
    [entities['alignment:pact'] as Alignment, 'alliance · since 1990'],
    [entities['alignment:old'] as Alignment, 'alliance · 1950–1980'],
    [event, 'event · 2 March 1969'],
    [{ ...event, end: '1969-03-15' }, 'event · 2 March 1969 to 15 March 1969'],
    [person, 'person · general'],
    [{ ...person, type: 'journal' as const, role: '' }, 'journal'],
  ])('%#: %o', (entity, line) => {
    expect(kindLine(entity)).toBe(line);
  });
});

describe('a deal', () => {
  const deal: Deal = {
    supplier: 'AAA',
    recipient: 'BBB',
    designation: 'X',
    description: '',
    category: '',
    ordered: 2006,
    orderedEstimated: true,
    delivered: [],
    numberOrdered: 36,
    numberOrderedEstimated: true,
    numberDelivered: 24,
    numberDeliveredEstimated: false,
    status: '',
    tivDelivered: null,
  };

  it('keeps the question marks of the register', () => {
    expect(dealOrdered(deal)).toBe('2006?');
    expect(dealNumber(deal)).toBe('24 of about 36');
    expect(dealNumber({ ...deal, numberDelivered: 36 })).toBe('about 36');
  });

  it('shows what is missing as missing', () => {
    expect(dealOrdered({ ...deal, ordered: null })).toBe('–');
    expect(dealNumber({ ...deal, numberOrdered: null, numberDelivered: null })).toBeNull();
    expect(dealNumber({ ...deal, numberDelivered: null })).toBe('about 36');
  });
});

it('says where a passage is and shortens dates', () => {
  const [first] = passages;
  expect(first && passageLabel(first)).toBe('¶ 1');
  expect(first && passageLabel({ ...first, kind: 'note', label: 'i' })).toBe('Note i');
  expect(['2017-11-12', '1969-03', '1969'].map(shortDate)).toEqual(['12 Nov 2017', 'Mar 1969', '1969']);
});
