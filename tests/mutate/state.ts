import type { Fault } from './fault.ts';

const tests = ['tests/unit/state/actions.test.ts'];

const FAULTS: readonly Fault[] = [
  {
    file: 'src/state/address/fields.ts',
    find: 'const MOST: Camera = [540, 85, 12];',
    put: 'const MOST: Camera = [180, 85, 12];',
    seen: 'an address with the map beyond the antimeridian is refused',
  },
  {
    file: 'src/state/address/fields.ts',
    find: 'n >= (LEAST[i] as number) && n <= (MOST[i] as number)',
    put: 'n > (LEAST[i] as number) && n < (MOST[i] as number)',
    seen: 'a map moved to its very edge does not come back by its address',
  },
  {
    file: 'src/state/address/fields.ts',
    find: 'first <= a && a <= b && b <= last',
    put: 'first < a && a <= b && b < last',
    seen: 'the first and the last year of the timeline are refused',
  },
  {
    file: 'src/state/address/fields.ts',
    find: 'of.includes(a) && of.includes(b) && a !== b',
    put: 'of.includes(a) && of.includes(b)',
    seen: 'an address compares a state with itself',
  },
  {
    file: 'src/state/comparable.ts',
    find: 'all.find((c) => c !== a) as string',
    put: 'all[0] as string',
    seen: 'a state is compared with itself',
  },
  {
    file: 'src/state/comparable.ts',
    find: 'comparable(register, s).length > 1',
    put: 'comparable(register, s).length > 0',
    seen: 'a state is to be compared with nobody',
  },
  {
    file: 'src/state/actions.ts',
    find: 'Math.max(first - current[0], Math.min(last - current[1], step))',
    put: 'Math.max(first - current[1], Math.min(last - current[0], step))',
    seen: 'the years step out of the timeline',
  },
  {
    file: 'src/state/actions.ts',
    find: '[clamp(Math.min(a, b)), clamp(Math.max(a, b))]',
    put: '[clamp(a), clamp(b)]',
    seen: 'years drawn from right to left end before they begin',
  },
  {
    file: 'src/state/actions.ts',
    find: 'compare: sources ? null : s.compare',
    put: 'compare: s.compare',
    seen: 'two views are open over the map at once',
  },
  {
    file: 'src/state/actions.ts',
    find: 's.passage === passage && s.beat === beat ? s : { ...s, passage, beat, ...givenBack(s) }',
    put: 's.passage === passage && s.beat === beat ? s : { ...s, passage, beat }',
    seen: 'the map stays where it was moved when the reader reads on',
  },
  {
    file: 'src/state/actions.ts',
    find: '{ ...s, selected: ref, hovered: null }',
    put: '{ ...s, selected: ref }',
    seen: 'what was hovered stays highlighted behind an open card',
  },
  {
    file: 'src/state/layer-ids.ts',
    find: '!hiddenLayers.includes(id) && (parent === null || !hiddenLayers.includes(parent))',
    put: '!hiddenLayers.includes(id)',
    seen: 'a layer that is switched off leaves its parts on the map',
  },
  {
    file: 'src/state/texts.ts',
    find: 'if (id !== null && opened && edition.peek()?.words.has(id)) next.add(id);',
    put: 'if (id !== null && opened) next.add(id);',
    seen: 'a passage is turned to a text that does not have it',
  },
  {
    file: 'src/state/store.ts',
    find: 'if (next === current.peek()) return;',
    put: '',
    seen: 'what changes nothing makes an entry in the history',
  },
  {
    file: 'src/state/url.ts',
    find: 'text === write(fallback[field])',
    put: 'text !== write(fallback[field])',
    seen: 'an address leaves out the selection',
    tests: ['tests/unit/state/url.test.ts'],
  },
];

export const STATE: readonly Fault[] = FAULTS.map((fault) => ({ tests, ...fault }));
