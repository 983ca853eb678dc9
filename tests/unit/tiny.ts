import type { Deal, Transfers } from '../../src/model/record.ts';
import type { Register } from '../../src/model/register.ts';
import type { Alignment, Atlas, Country, Flow, Passage } from '../../src/model/types.ts';

const names = (en: string) => ({ en, zh: null, ru: null });
const base = { aliases: [], note: null, sources: ['source:s'] };

function country(code: string, lon: number, lat: number): Country {
  return {
    ...base,
    kind: 'country',
    ref: `country:${code}`,
    names: names(code),
    anchor: [lon, lat],
    from: null,
    to: null,
    parts: [],
    successor: null,
    reach: 5,
  };
}

function flow(id: string, supplier: string, recipient: string, more: Partial<Flow>): Flow {
  return {
    ...base,
    kind: 'flow',
    ref: `flow:${id}`,
    names: names(id),
    anchor: null,
    supplier,
    recipient,
    goods: 'arms',
    type: 'arms',
    status: 'delivered',
    total: true,
    from: 2000,
    to: null,
    systems: [],
    orders: [],
    origin: [0, 0],
    destination: [20, 20],
    ...more,
  };
}

function passage(n: number, text: string, refs: readonly string[]): Passage {
  return {
    ref: `passage:p${n}`,
    id: `p${n}`,
    kind: 'paragraph',
    label: String(n),
    text,
    mentions: refs.map((ref, i) => ({ ref, start: i, end: i + 1 })),
    view: { date: '2018-04-20', period: [2013, 2017], headline: `view ${n}`, also: [], frame: [] },
  };
}

/** A row of the register, all but what is given not known. */
export function deal(supplier: string, recipient: string, more: Partial<Deal>): Deal {
  return {
    supplier,
    recipient,
    designation: 'X',
    description: '',
    category: '',
    ordered: null,
    orderedEstimated: false,
    delivered: [],
    numberOrdered: null,
    numberOrderedEstimated: false,
    numberDelivered: null,
    numberDeliveredEstimated: false,
    status: '',
    tivDelivered: null,
    ...more,
  };
}

/** The figures of the tiny atlas, or others in their place. */
export function tinyRegister(transfers: Transfers, more: Partial<Register> = {}): Register {
  return {
    vintage: 'v',
    source: 'source:s',
    years: [2001, 2018],
    transfers,
    exports: { world: {}, suppliers: {} },
    pending: {},
    complete: [],
    deals: [deal('AAA', 'BBB', { designation: 'tank', delivered: [2015], tivDelivered: 12 })],
    more: null,
    ...more,
  };
}

/** Three states, three flows, two alignments, two passages: enough for every rule, small enough to add up by hand. */
export function tinyAtlas(): Atlas {
  const pact: Alignment = {
    ...base,
    kind: 'alignment',
    ref: 'alignment:pact',
    names: names('Pact'),
    anchor: null,
    type: 'alliance',
    lead: null,
    members: [
      { state: 'AAA', from: '1990', to: null, source: 'x' },
      { state: 'BBB', from: '1990', to: '2000', source: 'x' },
      { state: 'CCC', from: '2020-05', to: null, source: 'x' },
    ],
  };
  const old: Alignment = {
    ...pact,
    ref: 'alignment:old',
    names: names('Old'),
    members: [
      { state: 'AAA', from: '1950', to: '1980-04-11', source: 'x' },
      { state: 'BBB', from: '1950', to: '1980-04-11', source: 'x' },
    ],
  };
  const entities = [
    country('AAA', 0, 0),
    country('BBB', 20, 20),
    country('CCC', 170, -10),
    flow('aaa-bbb', 'AAA', 'BBB', {}),
    flow('aaa-bbb-tanks', 'AAA', 'BBB', {
      total: false,
      goods: 'tanks',
      status: 'cancelled',
      orders: ['tank'],
    }),
    flow('ccc-bbb', 'CCC', 'BBB', {}),
    flow('bbb-aaa-pressure', 'BBB', 'AAA', { type: 'sanctions', total: false }),
    pact,
    old,
  ];
  return {
    id: 'tiny',
    title: 'Tiny',
    author: 'A',
    year: '2018',
    credit: '',
    brand: null,
    invitation: null,
    languages: ['en', 'zh', 'ru'],
    nearest: 5.2,
    passages: [
      passage(1, 'First. Second one.', ['country:AAA', 'flow:aaa-bbb']),
      passage(2, 'More text.', ['alignment:pact', 'alignment:old']),
    ],
    entities: Object.fromEntries(entities.map((e) => [e.ref, e])),
    sources: {
      'source:s': {
        ref: 'source:s',
        type: 'book',
        title: 'S',
        authors: [],
        container: null,
        publisher: null,
        date: null,
        url: null,
        note: null,
      },
    },
    annotations: [],
    register: tinyRegister({
      BBB: { AAA: { 2012: 5, 2013: 10, 2017: 30, 2018: 100 }, CCC: { 2001: 7 } },
    }),
    timeline: [1945, 2020],
    windows: [[2013, 2017]],
    evidence: [],
    written: '2018-04-20',
    suppliers: ['AAA'],
    worldviews: [],
    boundarySegments: [],
  };
}
