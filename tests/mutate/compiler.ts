import type { Fault } from './fault.ts';

const tests = ['tests/unit/compiler/small.test.ts'];
const shared = ['tests/unit/compiler/shared-tables.test.ts'];

const FAULTS: readonly Fault[] = [
  {
    file: 'geo/compiler/nearest.ts',
    find: 'if (d > most || d > least) continue;',
    put: 'if (d > most || d < least) continue;',
    seen: 'a slip of the pen gets no suggestion',
  },
  {
    file: 'geo/compiler/nearest.ts',
    find: 'likeness(text, c) > likeness(text, best)',
    put: 'likeness(text, c) < likeness(text, best)',
    seen: 'of two near names the less likely is suggested',
  },
  {
    file: 'geo/compiler/fields.ts',
    find: 'date.getUTCMonth() === mo - 1 && date.getUTCDate() === d',
    put: 'mo <= 12 && d <= 31',
    seen: '30 February is taken for a date',
  },
  {
    file: 'geo/compiler/fields.ts',
    find: 'if (a && b && !holds(a, null, b))',
    put: 'if (a && b && a > b)',
    seen: 'from May 1990 to 1990 is refused',
  },
  {
    file: 'geo/compiler/fields.ts',
    find: 'Math.abs(lon) > 180',
    put: 'Math.abs(lon) >= 180',
    seen: 'a place on the antimeridian is refused',
  },
  {
    file: 'geo/compiler/fields.ts',
    find: "v !== '' && v !== 'yes' && v !== 'no'",
    put: "v !== '' && v !== 'yes'",
    seen: 'an author who writes no is told that it is wrong',
  },
  {
    file: 'geo/compiler/fields.ts',
    find: 'knownList: (c, known, what) => list(c).filter((v) => among(c, v, known, what)),',
    put: 'knownList: (c) => list(c),',
    seen: 'an unknown item of a list is not reported',
  },
  {
    file: 'geo/compiler/table.ts',
    find: 'if (cells.length !== header.cells.length)',
    put: 'if (cells.length < header.cells.length)',
    seen: 'a comma too many in a row is not reported',
  },
  {
    file: 'geo/compiler/table.ts',
    find: 'else if (seen.has(name))',
    put: 'else if (name === null)',
    seen: 'a column that is there twice is not reported',
  },
  {
    file: 'geo/compiler/records.ts',
    find: "line += record.split('\\n').length;",
    put: 'line += 1;',
    seen: 'problems name the wrong line after a cell of several lines',
  },
  {
    file: 'geo/compiler/thin.ts',
    find: 'if (distance <= reach) continue;',
    put: 'if (distance < reach) continue;',
    seen: 'a straight border keeps all its points',
  },
  {
    file: 'geo/compiler/thin.ts',
    find: 'if (distance > found.distance)',
    put: 'if (distance < found.distance)',
    seen: 'borders lose their corners',
  },
  {
    file: 'geo/compiler/context.ts',
    find: 'if (before) f.bad(column, `one row for each',
    put: 'if (!before) f.bad(column, `one row for each',
    seen: 'each first row of a table is said to be there twice',
    tests: shared,
  },
  {
    file: 'geo/compiler/schema/cells.ts',
    find: 'item.test(given) || f.badItem(name, given,',
    put: 'item.test(given) || !f.badItem(name, given,',
    seen: 'an item of a list that cannot be read is taken all the same',
    tests: ['tests/unit/compiler/compile.test.ts', 'tests/unit/compiler/shared-tables.test.ts'],
  },
  {
    file: 'geo/compiler/gazetteer-rules.ts',
    find: 'WITH_WORDS.has(when) && words.length === 0',
    put: 'WITH_WORDS.has(when) && words.length === 1',
    seen: 'a rule that lacks its words is not named',
    tests: shared,
  },
  {
    file: 'geo/compiler/which.ts',
    find: 'namedIn(root) ?? all[0]',
    put: 'all[0] ?? namedIn(root)',
    seen: 'an atlas that is begun takes the place of the one that is shown',
    tests: ['tests/unit/compiler/which.test.ts'],
  },
];

export const COMPILER: readonly Fault[] = FAULTS.map((fault) => ({ tests, ...fault }));
