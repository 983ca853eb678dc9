import type { Atlas, Country, Flow, Passage } from '../../src/model/types.ts';
import { seeded } from '../unit/seeded.ts';

/** Shares of the flows that come from each of the suppliers with a colour of their own; the rest are other states'. */
const SHARE = 0.4;
const PERIOD = [2013, 2017] as const;

/**
 * An atlas of nothing but states and `n` made-up flows between them, the same ones for the same seed: two suppliers
 * with a colour of their own send 40 per cent each, in turn to every other state, and the other states the rest. With
 * `lit`, its one passage names every flow; else it names nothing and they are what "All" shows, faintly.
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
  const flows = Array.from({ length: n }, (_, i) => {
    const at = Math.floor(random() / SHARE);
    const supplier = big[at] ?? (others[Math.floor(random() * others.length)] as Country);
    return flowOf(i, supplier, draw(supplier), Math.round(10 ** (random() * 3.5)));
  });
  const passage = whole.passages[0] as Passage;
  const entities = [...states, ...flows];
  return {
    ...whole,
    entities: Object.fromEntries(entities.map((e) => [e.ref, e])),
    passages: [
      {
        ...passage,
        mentions: lit ? flows.map((f, i) => ({ ref: f.ref, start: i, end: i + 1 })) : [],
        view: { ...passage.view, period: PERIOD, also: [], frame: [] },
      },
    ],
    annotations: [],
    evidence: [],
  };
}

function flowOf(i: number, supplier: Country, recipient: Country, tiv: number): Flow {
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
    tiv: { [PERIOD[0]]: tiv },
    systems: [],
    deals: [],
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
