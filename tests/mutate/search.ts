import type { Fault } from './fault.ts';

const tests = ['tests/unit/search/small.test.ts'];

const FAULTS: readonly Fault[] = [
  {
    file: 'src/search/search.ts',
    find: 'a.tier - b.tier || b.score - a.score',
    put: 'b.tier - a.tier || b.score - a.score',
    seen: 'the name itself comes after what only holds it',
  },
  {
    file: 'src/search/search.ts',
    find: 'score * (1 + Math.log1p(named(d.item.ref)))',
    put: 'score',
    seen: 'what the essay names often does not come first',
  },
  {
    file: 'src/search/search.ts',
    find: 'score: d.item.tivDelivered ?? 0',
    put: 'score: -(d.item.tivDelivered ?? 0)',
    seen: 'the smallest deals of a state come first',
  },
  {
    file: 'src/search/marks.ts',
    find: 'if (last && start <= last[1])',
    put: 'if (last && start < last[1])',
    seen: 'two marks that touch are two',
  },
  {
    file: 'src/search/marks.ts',
    find: 'if (held > most)',
    put: 'if (held < most)',
    seen: 'a snippet does not show the match',
  },
  {
    file: 'src/search/near.ts',
    find: 'if (d < least)',
    put: 'if (d > least)',
    seen: 'a misspelt word gets the farthest suggestion',
  },
  {
    file: 'src/search/query.ts',
    find: 'return telling.length ? telling : words;',
    put: 'return words;',
    seen: '“the” and “of” must be in what is found',
  },
  {
    file: 'src/search/query.ts',
    find: 'const last = i === words.length - 1;',
    put: 'const last = true;',
    seen: 'each word of a query finds all that begins so',
  },
  {
    file: 'src/search/result.ts',
    find: 'if (score > best.score) best',
    put: 'if (score >= best.score) best',
    seen: 'of names that match alike the last is shown',
  },
  {
    file: 'src/search/result.ts',
    find: 'away(a, marks) - away(b, marks)',
    put: 'away(b, marks) - away(a, marks)',
    seen: 'a passage lights what is farthest from the match',
  },
  {
    file: 'src/search/result.ts',
    find: 'Number(b.total) - Number(a.total)',
    put: 'Number(a.total) - Number(b.total)',
    seen: 'a deal leads to all deliveries, not to its own flow',
  },
  {
    file: 'src/search/stem.ts',
    find: 'word.length - e.length >= LEFT',
    put: 'word.length - e.length > LEFT',
    seen: 'short Russian names are not found in their cases',
    tests: ['tests/unit/search/words.test.ts'],
  },
  {
    file: 'src/flows/pick.ts',
    find: 'a.edge <= 0 && b.edge <= 0',
    put: 'a.edge <= 0 || b.edge <= 0',
    seen: 'a line beside the pointer is picked in place of the one beneath it',
    tests: ['tests/unit/flows/pick.test.ts', 'tests/unit/flows/hit.test.ts'],
  },
  {
    file: 'src/flows/pick.ts',
    find: '|| ends.some((end) => isNear(end, x, y))',
    put: '',
    seen: 'a click on a state opens a flow that ends there',
    tests: ['tests/unit/flows/pick.test.ts', 'tests/unit/flows/hit.test.ts'],
  },
  {
    file: 'src/flows/choose.ts',
    find: 'dot.edge <= 0 || dot.edge <= line.edge',
    put: 'dot.edge <= line.edge',
    seen: 'a click on an event opens the flow beneath it',
    tests: ['tests/unit/flows/pick.test.ts', 'tests/unit/flows/hit.test.ts'],
  },
  {
    file: 'src/flows/names.ts',
    find: 'OF_LINES.includes(kind) || leads || isOwn',
    put: 'true',
    seen: 'a name takes the click of another state’s land',
    tests: ['tests/unit/flows/states.test.ts'],
  },
  {
    file: 'src/flows/small.ts',
    find: 'const { across, radius } = land ? enclave : small;',
    put: 'const { across, radius } = small;',
    seen: 'a small state takes the clicks of its large neighbour',
    tests: ['tests/unit/flows/states.test.ts'],
  },
  {
    file: 'src/flows/pick-at.ts',
    find: 'fills.find((ref) => !overLand(ref)) ?? fills[0] ?? null',
    put: 'fills[0] ?? null',
    seen: 'a click in a state opens the region that lies over it',
    tests: ['tests/unit/flows/states.test.ts'],
  },
  {
    file: 'src/flows/pick-at.ts',
    find: 'distance < reach.middle && !passes',
    put: 'distance < reach.middle',
    seen: 'a click on a line at sea opens the state whose middle is near',
    tests: ['tests/unit/flows/states.test.ts'],
  },
  {
    file: 'src/flows/names.ts',
    find: 'land === null || fills.includes(pick) || standsOn(atlas, pick, land)',
    put: 'land === null || standsOn(atlas, pick, land)',
    seen: 'the name of a region opens the state beneath it',
    tests: ['tests/unit/flows/states.test.ts'],
  },
  {
    file: 'src/flows/dots.ts',
    find: 'a.item.point && isDrawn(scene, a)',
    put: 'a.item.point',
    seen: 'a click near islands that are not drawn opens them',
    tests: ['tests/unit/flows/'],
  },
];

export const SEARCH: readonly Fault[] = FAULTS.map((fault) => ({ tests, ...fault }));
