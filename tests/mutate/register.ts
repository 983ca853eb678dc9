import type { Fault } from './fault.ts';

const tests = ['tests/unit/register/figures.test.ts'];
const reading = ['tests/unit/register/reading.test.ts'];

const FAULTS: readonly Fault[] = [
  {
    file: 'src/register/sums.ts',
    find: 'Number(year) >= from && Number(year) <= to',
    put: 'Number(year) > from && Number(year) <= to',
    seen: 'the first year of a span is left out of its sum',
  },
  {
    file: 'src/register/sums.ts',
    find: 'figures.length ? figures.reduce((sum, [, tiv]) => sum + tiv, 0) : null',
    put: 'figures.reduce((sum, [, tiv]) => sum + tiv, 0)',
    seen: 'nothing identified is told as nothing',
  },
  {
    file: 'src/register/sums.ts',
    find: 'Math.max(0, last - first + 1)',
    put: 'Math.max(0, last - first)',
    seen: 'charts end a year early',
  },
  {
    file: 'src/register/shares.ts',
    find: 'if (!register.complete.includes(recipient)) return null;\n  const part',
    put: 'const part',
    seen: 'a share is taken of a state some of whose suppliers are not held',
  },
  {
    file: 'src/register/shares.ts',
    find: 'y >= from && y <= to',
    put: 'y >= from && y < to',
    seen: 'a delivery of the last year counts as none identified',
  },
  {
    file: 'src/register/standing.ts',
    find: 'year < first || year > last',
    put: 'year <= first || year > last',
    seen: 'the first year of the figures is told as outside them',
  },
  {
    file: 'src/register/standing.ts',
    find: "?.includes(year) ? 'pending' : 'none'",
    put: "?.includes(year) ? 'none' : 'pending'",
    seen: 'years with an order open and years with none are exchanged',
  },
  {
    file: 'src/register/pending.ts',
    find: 'year <= last; year++',
    put: 'year < last; year++',
    seen: 'the year of a last delivery that brought nothing is not pending',
  },
  {
    file: 'src/register/pending.ts',
    find: 'if (came[year] !== undefined) continue;',
    put: '',
    seen: 'a year with a delivery counts as one without',
  },
  {
    file: 'src/register/live.ts',
    find: 'd.delivered.some((y) => y >= years[0] && y <= years[1])',
    put: 'd.delivered.some((y) => y > years[0] && y <= years[1])',
    seen: 'deliveries of the first year shown are not counted',
  },
  {
    file: 'src/register/live.ts',
    find: 'years[1] < register.years[0]',
    put: 'years[0] < register.years[0]',
    seen: 'years that begin before the figures are said to have none',
  },
  {
    file: 'src/register/compare.ts',
    find: 'a >= b ? [names[0], a / b] : [names[1], b / a]',
    put: 'a >= b ? [names[1], a / b] : [names[0], b / a]',
    seen: 'the smaller of two is said to be the larger',
  },
  {
    file: 'src/register/compare.ts',
    find: '.filter((s) => !codes.includes(s))',
    put: '',
    seen: 'a state is told as its own supplier',
  },
  {
    file: 'src/register/series.ts',
    find: 'place(a.code) - place(b.code) || b.tiv - a.tiv',
    put: 'place(a.code) - place(b.code) || a.tiv - b.tiv',
    seen: 'of the other suppliers the smallest comes first',
    tests: ['tests/unit/register/series.test.ts'],
  },
  {
    file: 'src/register/series.ts',
    find: 'Math.min(first, to - SHORTEST + 1)',
    put: 'Math.max(first, to - SHORTEST + 1)',
    seen: 'a state’s deliveries before the last twenty years are not drawn',
    tests: ['tests/unit/register/series.test.ts'],
  },
  {
    file: 'src/register/orders-figure.ts',
    find: 'delivered === null || deal.numberDelivered === deal.numberOrdered',
    put: 'delivered === null',
    seen: 'an order that came whole is told as 36 of 36',
  },
  {
    file: 'src/register/flow-tiv.ts',
    find: 'd.tivDelivered / d.delivered.length',
    put: 'd.tivDelivered',
    seen: 'a deal over three years counts thrice',
    tests: ['tests/unit/register/series.test.ts'],
  },
  {
    file: 'src/register/setting.ts',
    find: '(to === null || yearOf(to) >= year)',
    put: '(to === null || yearOf(to) > year)',
    seen: 'a state of the past has no deliveries in its last year',
  },
  {
    file: 'src/register/words.ts',
    find: 'n > 0 && n < 0.05',
    put: 'n > 0 && n < 0.5',
    seen: 'three in a thousand are told as under 0.1 %',
  },
  {
    file: 'src/register/figure.ts',
    find: 'return former ? `of-former-',
    put: 'return !former ? `of-former-',
    seen: 'a state of the past has the colour of its successor',
  },
  {
    file: 'src/register/window-figure.ts',
    find: 'isReaderChoice: years === ownYears',
    put: 'isReaderChoice: years !== ownYears',
    seen: 'the reader’s years are not set apart',
  },
  {
    file: 'src/register/supports.ts',
    find: 'e.sources.includes(ref) || drawn.has(e.ref)',
    put: 'e.sources.includes(ref)',
    seen: 'a source of how an area is drawn supports nothing',
  },
  {
    file: 'src/register/citation.ts',
    find: "  ['chapter', PART],",
    put: "  ['chapter', ARTICLE],",
    seen: 'a chapter is cited as an article',
    tests: ['tests/unit/register/citation.test.ts'],
  },
  {
    file: 'src/register/reading.ts',
    find: 'register === atlasRegister ? EVER : register.years',
    put: 'EVER',
    seen: 'years that another’s figures do not cover are read as years with nothing',
    tests: reading,
  },
  {
    file: 'src/register/reading.ts',
    find: 'if (register === atlasRegister) return text;',
    put: 'if (atlasRegister) return text;',
    seen: 'figures of another are read as if they were the atlas’s own',
    tests: reading,
  },
  {
    file: 'src/register/reading.ts',
    find: 'return share === null ? null : percent(share, decimals);',
    put: 'return percent(share, decimals);',
    seen: 'a share of nothing is read as a dash',
    tests: reading,
  },
  {
    file: 'src/register/reading.ts',
    find: 'if (formulas.length === 0) return evidence.reading;',
    put: '',
    seen: 'a sentence without figures goes away with the figures',
    tests: reading,
  },
  {
    file: 'src/evidence/readings.ts',
    find: "if (vintage) say(vintage, creditLine(current?.vintage ?? ''));",
    put: '',
    seen: 'figures of another are credited to the atlas’s own source',
    tests: reading,
  },
];

export const REGISTER: readonly Fault[] = FAULTS.map((fault) => ({ tests, ...fault }));
