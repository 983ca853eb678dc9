import type { Fault } from './fault.ts';

export const MODEL: readonly Fault[] = [
  {
    file: 'src/model/date.ts',
    find: '(to === null || lastDay(to) >= day)',
    put: '(to === null || lastDay(to) > day)',
    seen: 'on the last day of a membership the state is no member',
  },
  {
    file: 'src/model/date.ts',
    find: 'firstDay(from) <= lastDay(date)',
    put: 'lastDay(from) <= lastDay(date)',
    seen: 'who joined in a year is a member only at its end',
  },
  {
    file: 'src/model/date.ts',
    find: 'run[1] === year - 1',
    put: 'run[1] < year',
    seen: 'years with a gap between them are told as one span',
  },
  {
    file: 'src/model/date.ts',
    find: 'Math.floor((m % 12) / 3)',
    put: 'Math.floor((m - 1) / 3)',
    seen: 'December is in autumn',
  },
  {
    file: 'src/model/date.ts',
    find: "? String(to % 100).padStart(2, '0')",
    put: '? String(to % 100)',
    seen: '2001–05 is told as 2001–5',
  },
  {
    file: 'src/model/links.ts',
    find: 'find((s) => offset < s.end)',
    put: 'find((s) => offset <= s.end)',
    seen: 'a mention that opens a sentence is quoted with the one before',
  },
  {
    file: 'src/model/links.ts',
    find: 'if (!annotated.get(ref)?.includes(passage))',
    put: '',
    seen: 'a passage is listed twice beside a thing',
  },
  {
    file: 'src/model/ref.ts',
    find: ':([A-Za-z0-9][A-Za-z0-9-]*)$',
    put: ':([A-Za-z0-9-]*)$',
    seen: 'a Ref without an id is taken for one',
  },
  {
    file: 'src/encoding/width.ts',
    find: 'Math.sqrt(Math.min(tiv, TOP) / TOP)',
    put: 'Math.sqrt(Math.max(tiv, TOP) / TOP)',
    seen: 'all flows are as wide as the widest',
  },
  {
    file: 'src/encoding/colors.ts',
    find: 'index % palette.alignments.length',
    put: 'Math.min(index, palette.alignments.length - 1)',
    seen: 'alignments past the sixth share one colour',
  },
  {
    file: 'src/encoding/words.ts',
    find: "!isSupply(flow) && flow.status === 'delivered'",
    put: "flow.status === 'delivered'",
    seen: 'a card does not say that arms were delivered',
  },
  {
    file: 'src/encoding/words.ts',
    find: 'const last = Math.max(...ends);',
    put: 'const last = Math.min(...ends);',
    seen: 'an alignment ends with the first member to leave',
  },
];
