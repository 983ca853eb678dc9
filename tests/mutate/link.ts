import type { Fault } from './fault.ts';

/** Rules on a gazetteer of a few names; the whole one takes seconds to make. */
const tests = ['tests/unit/link/senses.test.ts'];

const FAULTS: readonly Fault[] = [
  {
    file: 'src/link/context.ts',
    find: 'distance < best.distance',
    put: 'distance > best.distance',
    seen: 'the farthest word of context decides instead of the nearest',
  },
  {
    file: 'src/link/context.ts',
    find: 'before.slice(before.lastIndexOf(',
    put: 'before.slice(0 * before.lastIndexOf(',
    seen: 'words of the previous paragraph decide what a name means',
  },
  {
    file: 'src/link/context.ts',
    find: 'words.slice(0, i + 1).join',
    put: 'words.slice(0, i).join',
    seen: 'the last word of a cue after a name is ignored',
  },
  {
    file: 'src/link/senses.ts',
    find: 'met.distance < best.distance',
    put: 'met.distance > best.distance',
    seen: 'of two `near` rules the farther decides',
  },
  {
    file: 'src/link/senses.ts',
    find: 'if (rule.ref === null) return null;',
    put: 'if (rule.ref === null) continue;',
    seen: 'a name that is no mention is linked',
  },
  {
    file: 'src/link/senses.ts',
    find: 'rule.words.every((ref) =>',
    put: 'rule.words.some((ref) => !',
    seen: 'a name is read by a state that is not named',
  },
  {
    file: 'src/link/match.ts',
    find: "if (f.low[at] === '\\n') before = new Set();",
    put: '',
    seen: 'entities named in one paragraph count in the next',
  },
  {
    file: 'src/link/match.ts',
    find: 'if (isGiven) persons.add(form.low);',
    put: '',
    seen: 'a person’s surname is a state from the second time on',
  },
  {
    file: 'src/link/surnames.ts',
    find: 'second : first;',
    put: 'first : second;',
    seen: 'a person is known by the given name',
  },
  {
    file: 'src/link/index.ts',
    find: 'list.sort((a, b) => b.low.length - a.low.length)',
    put: 'list.sort((a, b) => a.low.length - b.low.length)',
    seen: 'the shortest name wins over the longest',
  },
  {
    file: 'src/link/forms.ts',
    find: "norm !== '' && !forms.has(key)",
    put: "norm !== ''",
    seen: 'the last set that claims a spelling gets it',
  },
  {
    file: 'src/link/scan.ts',
    find: "for (const sign of ['://', 'www.'])",
    put: "for (const sign of ['://'])",
    seen: 'names in web addresses are linked',
  },
  {
    file: 'src/link/scan.ts',
    find: 'return isWord(unit) && !isWord(f.low[at - 1]);',
    put: 'return isWord(unit);',
    seen: 'a name is found in the middle of a word',
  },
  {
    file: 'src/link/people.ts',
    find: 'small * 2 >= words.length && words.length > 1',
    put: 'words.length > 1',
    seen: 'a state in a headline is taken for a given name',
  },
  {
    file: 'src/link/metonyms.ts',
    find: 'count.state === 0 && count.place > 1',
    put: 'count.state === 0 && count.place > 0',
    seen: 'one visit makes a capital a place in the whole text',
  },
  {
    file: 'src/link/metonyms.ts',
    find: "if (metonym.mode === 'always')",
    put: "if (metonym.mode === 'house')",
    seen: 'a building always means the government',
  },
  {
    file: 'src/link/fold.ts',
    find: 'if (!joined) put(lines > 1',
    put: 'if (!joined) put(lines > 0',
    seen: 'a name broken over two lines is not found',
    tests: ['tests/unit/link/scripts-small.test.ts'],
  },
  {
    file: 'src/link/han.ts',
    find: 'if (end - at >= 2)',
    put: 'if (end - at > 2)',
    seen: 'two states side by side in one character each are not found',
    tests: ['tests/unit/link/scripts-small.test.ts'],
  },
  {
    file: 'src/link/russian.ts',
    find: "if (mark === 'f') return",
    put: "if (mark === 'm') return",
    seen: 'a Russian name is not found in its cases',
    tests: ['tests/unit/link/scripts-small.test.ts'],
  },
  {
    file: 'src/link/languages.ts',
    find: 'last = end;',
    put: '',
    seen: 'the second of two languages is linked as a people',
    tests: ['tests/unit/link/scripts-small.test.ts'],
  },
];

export const LINK: readonly Fault[] = FAULTS.map((fault) => ({ tests, ...fault }));
