import type { Transfers } from '../../src/model/record.ts';
import type { Register } from '../../src/model/register.ts';
import type { Atlas, Country, Flow, Passage } from '../../src/model/types.ts';
import { seeded } from '../unit/seeded.ts';

/** Shares of the flows that come from each of the suppliers with a colour of their own; the rest are other states'. */
const SHARE = 0.4;
const PERIOD = [2013, 2017] as const;

/**
 * An atlas of nothing but states and `n` made-up flows between them, the same ones for the same seed: two suppliers
 * with a colour of their own send 40 per cent each, in turn to every other state, and the other states the rest. With
 * `lit`, its one passage names every flow; else it names nothing and they are what "All" shows.
 */
export function crowd(whole: Atlas, n: number, lit: boolean, seed = 42): Atlas {
  const random = seeded(seed);
  const states = Object.values(whole.entities)
    .filter((e): e is Country => e.kind === 'country' && e.anchor !== null && e.parts.length === 0)
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const state = (code: string) => states.find((s) => s.ref === `country:${code}`);
  const big = whole.suppliers.flatMap((code) => state(code) ?? []);
  // each supplier goes through its own shuffled deck of recipients, so that no pair comes twice before all came once
  const decks = new Map<string, Country[]>();
  const draw = (from: Country): Country => {
    let deck = decks.get(from.ref) ?? [];
    if (deck.length === 0) deck = shuffled(states, random).filter((s) => s !== from);
    const next = deck.pop() as Country;
    decks.set(from.ref, deck);
    return next;
  };
  const others = states.filter((s) => !big.includes(s));
  const made = Array.from({ length: n }, (_, i) => {
    const at = Math.floor(random() / SHARE);
    const supplier = big[at] ?? (others[Math.floor(random() * others.length)] as Country);
    const recipient = draw(supplier);
    return { flow: flowOf(i, supplier, recipient), tiv: Math.round(10 ** (random() * 3.5)) };
  });
  const flows = made.map((m) => m.flow);
  const { beats: _beats, ...passage } = whole.passages[0] as Passage;
  const entities = [...states, ...flows];
  return {
    ...whole,
    register: whole.register && registerOf(whole.register, made),
    entities: Object.fromEntries(entities.map((e) => [e.ref, e])),
    passages: [
      {
        ...passage,
        mentions: lit ? flows.map((f, i) => ({ ref: f.ref, start: i, end: i + 1 })) : [],
        view: { date: passage.view.date, headline: '', period: PERIOD, also: [], frame: [] },
      },
    ],
    annotations: [],
    evidence: [],
  };
}

/** A register of nothing but those flows' TIV. */
function registerOf(whole: Register, made: readonly { flow: Flow; tiv: number }[]): Register {
  const transfers: Record<string, Record<string, Record<string, number>>> = {};
  for (const { flow, tiv } of made) {
    transfers[flow.recipient] ??= {};
    const from = transfers[flow.recipient] as Record<string, Record<string, number>>;
    from[flow.supplier] = { [PERIOD[0]]: tiv };
  }
  return {
    ...whole,
    transfers: transfers satisfies Transfers,
    complete: [],
    pending: {},
    deals: [],
    more: null,
  };
}

function flowOf(i: number, supplier: Country, recipient: Country): Flow {
  return {
    kind: 'flow',
    ref: `flow:made-up-${i}`,
    names: { en: `Flow ${i}`, zh: null, ru: null },
    aliases: [],
    note: null,
    sources: [],
    anchor: null,
    supplier: codeOf(supplier),
    recipient: codeOf(recipient),
    goods: 'arms',
    type: 'arms',
    status: 'delivered',
    total: true,
    from: PERIOD[0],
    to: PERIOD[1],
    systems: [],
    orders: [],
    origin: supplier.anchor ?? [0, 0],
    destination: recipient.anchor ?? [0, 0],
  };
}

function codeOf(state: Country): string {
  return state.ref.slice(state.ref.indexOf(':') + 1);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const deck = [...items];
  for (let i = deck.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [deck[i], deck[j]] = [deck[j] as T, deck[i] as T];
  }
  return deck;
}
