import { describe, expect, it } from 'vitest';
import { checkRequest, goTo } from '../../../src/state/address/ask.ts';
import { FIELD_NAMES, FIELDS } from '../../../src/state/address/fields.ts';
import { publishedName } from '../../../src/state/address/published.ts';
import { initialState, type State } from '../../../src/state/state.ts';
import { fromHash, toHash } from '../../../src/state/url.ts';
import { seeded } from '../seeded.ts';
import { tinyAtlas, tinyRegister } from '../tiny.ts';

const atlas = {
  ...tinyAtlas(),
  register: tinyRegister({}, { complete: ['AAA', 'BBB', 'CCC'] }),
  worldviews: ['plain', 'other'].map((id) => ({ id })) as never,
};
const start = initialState(atlas, 'globe');

/** Plausible values of fields, valid and invalid, and other JSON values. */
const LIKELY: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  5,
  1,
  1e300,
  '',
  'p1',
  'p2',
  'p99',
  'country:AAA',
  'country:ZZZ',
  'source:s',
  'flow:aaa-bbb',
  'passage:p1',
  '__proto__',
  'constructor',
  'toString',
  'flows',
  'flows:AAA',
  'flows:ZZZ',
  'flows:other',
  'flows:a,b',
  'alignment:pact',
  'alignment:toString',
  'areas:regions',
  'globe',
  'flat',
  'auto',
  'dark',
  'en',
  'zh',
  'plain',
  'other',
  'a&b=c#d%20',
  '\ud800',
  'recipients',
  'suppliers',
  2013,
  2017,
  2013.5,
  1900,
  37.123456,
  -540,
  12,
  90,
];
/** The published names of the fields, which `go` takes. */
const NAMES = FIELD_NAMES.map(publishedName);
const KEYS = [...NAMES, 'side', 'pair', 'length', '0', 'nonsense'];

function anything(next: () => number, depth = 2): unknown {
  const pick = <T>(of: readonly T[]) => of[Math.floor(next() * of.length)] as T;
  const kind = next();
  if (depth === 0 || kind < 0.5) return pick(LIKELY);
  const n = Math.floor(next() * 4);
  if (kind < 0.8) return Array.from({ length: n }, () => anything(next, depth - 1));
  return Object.fromEntries(Array.from({ length: n }, () => [pick(KEYS), anything(next, depth - 1)]));
}

/** `taken` or `refused`, or a description of a wrong result. */
function judge(name: string, value: unknown): string {
  const before = JSON.stringify(value);
  const { requested, faults } = checkRequest({ [name]: value }, atlas);
  if (JSON.stringify(value) !== before) return 'changed the value';
  if (faults.length) return faults.every((f) => f.includes(name)) ? 'refused' : `said ${faults}`;
  const state = goTo(requested)(start);
  const back = fromHash(toHash(state, start), atlas);
  const restored = JSON.stringify({ ...start, ...back.state, hovered: state.hovered });
  return back.ignored.length || restored !== JSON.stringify(state) ? `came back as ${restored}` : 'taken';
}

describe('what `go` takes', () => {
  it('is checked for any value of any field: refused by name, or restored exactly from the address', () => {
    const next = seeded(9);
    const right = [
      ['off', ['flows:AAA', 'places', 'alignment:pact', 'places']],
      ['period', [2013, 2017]],
      ['compare', { side: 'recipients', pair: ['AAA', 'CCC'] }],
      ['camera', [-540, 37.123456, -0]],
    ] as const;
    const values = [
      ...LIKELY,
      ...right.map((r) => r[1]),
      ...Array.from({ length: 500 }, () => anything(next)),
    ];
    for (const name of NAMES) {
      const results = values.map((value) => [judge(name, value), value] as const);
      expect(results.filter(([how]) => how !== 'taken' && how !== 'refused')).toEqual([]);
      // every field takes something and refuses something
      expect(new Set(results.map(([how]) => how)), name).toEqual(new Set(['taken', 'refused']));
    }
    for (const [name, value] of right) expect(judge(name, value)).toBe('taken');
  });

  it.each([
    [{ off: 5 }, 'off'],
    [{ off: 'flows' }, 'off'],
    [{ off: ['flows', 'flows:ZZZ'] }, 'flows:ZZZ'],
    [{ passage: {} }, 'passage'],
    [{ passage: null }, 'passage'],
    [{ chosen: 'country:ZZZ' }, 'country:ZZZ'],
    [{ hover: 7 }, 'hover'],
    [{ camera: ['a'] }, 'camera'],
    [{ camera: [Number.NaN, 0, 1] }, 'camera'],
    [{ camera: [0, 0, Infinity] }, 'camera'],
    [{ period: [2017, 2013] }, 'period'],
    [{ period: [2013.5, 2017] }, 'period'],
    [{ all: 1 }, 'all'],
    [{ worldview: 'the moon' }, 'worldview'],
    [{ compare: { side: 'recipients', pair: ['AAA', 'AAA'] } }, 'compare'],
    [{ passag: 'p1' }, 'passag'],
    [JSON.parse('{"__proto__": 1}'), '__proto__'],
    [null, 'null'],
    [undefined, 'undefined'],
    ['p1', 'p1'],
    [['p1'], 'p1'],
    [{ theme: () => 'dark' }, 'theme'],
    [{ chosen: Symbol('x') }, 'chosen'],
    [{ sources: true, compare: { side: 'recipients', pair: ['AAA', 'BBB'] } }, 'sources'],
  ])('refuses %o and names it', (partial, named) => {
    const { requested, faults } = checkRequest(partial, atlas);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(named);
    expect(requested).toEqual({});
  });

  it('changes nothing when any field is wrong, and names every wrong field', () => {
    const { requested, faults } = checkRequest({ theme: 'dark', off: 5, passage: {} }, atlas);
    expect(requested).toEqual({});
    expect(faults.map((f) => f.split(':')[0])).toEqual(['off', 'passage']);
  });

  it('copies the caller’s lists', () => {
    const off = ['places'];
    const { requested } = checkRequest({ off, theme: undefined }, atlas);
    off.push('flows');
    expect(requested).toEqual({ hiddenLayers: ['places'] });
  });

  it('resets the camera for a passage, and closes one view over the map when the other opens', () => {
    const compare = { side: 'recipients', pair: ['AAA', 'BBB'] } as const;
    const moved: State = { ...start, camera: [1, 2, 3], compare };
    expect(goTo({ passage: 'p2' })(moved)).toMatchObject({ passage: 'p2', camera: null });
    expect(goTo({ theme: 'dark' })(moved)).toMatchObject({ camera: [1, 2, 3], compare });
    expect(goTo({ sources: true })(moved)).toMatchObject({ sources: true, compare: null });
  });
});

describe('the table of the address', () => {
  it('has every field of the state once, each key once', () => {
    expect([...FIELD_NAMES].sort()).toEqual(Object.keys(start).sort());
    const keys = FIELD_NAMES.map((f) => FIELDS[f].key).filter((k) => k !== null);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
