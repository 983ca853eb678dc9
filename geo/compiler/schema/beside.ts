import { EVIDENCE_KINDS } from '../../../src/model/record.ts';
import {
  anyRefs,
  date,
  id,
  needed,
  neededItem,
  neededRef,
  neededText,
  oneOf,
  oneOfOrNone,
  positions,
  refs,
  sources,
  state,
  text,
  texts,
  year,
  yes,
} from './cells.ts';
import { table } from './column.ts';

const TREATMENTS = ['disputed', 'part', 'separate', 'absent'] as const;
const PROJECTIONS = ['globe', 'flat'] as const;
const PASSAGE = 'a passage of essay.md';

export const VIEWS = table(
  'views.csv',
  'What a passage asks of the map. Several rows of one passage are its beats, in order; without a row it is one beat, made of what it names.',
  {
    passage: neededRef('passage', PASSAGE, ''),
    sentences: text(
      'the first and the last sentence of the beat, such as `2-3`; empty for all of the passage',
    ),
    headline: text(
      'what the map claims, in a sentence of at most some 90 characters; else made of what is lit',
    ),
    date: date('the day that the map shows; else that of atlas.json'),
    period_from: year('first year of the flows; else that of atlas.json'),
    period_to: year('and the last'),
    projection: oneOfOrNone(PROJECTIONS, 'how it is drawn; else as the page does'),
    also: anyRefs('lit though the passage does not name them'),
    dimmed: anyRefs('not lit though it does'),
    only: yes('nothing is lit but `also`'),
    frame: anyRefs('what the view holds; else everything that the passage names'),
    points: positions('longitudes and latitudes that the view holds too'),
  },
  'needed',
);

export const ANNOTATIONS = table('annotations.csv', 'A note of yours beside a passage.', {
  id: id(),
  passages: needed(refs('passage', PASSAGE, 'one at least')),
  title: neededText(''),
  text: neededText(''),
  figure: neededText('the figure or dated fact in a line'),
  entities: anyRefs('what it is about'),
  sources: sources(),
});

export const PHRASES = table(
  'phrases.csv',
  'Words by which another text of a passage, such as the essay’s original, means an item that no name in it tells.',
  {
    passage: neededRef('passage', PASSAGE, ''),
    phrase: neededText('linked where it first occurs in the passage'),
    ref: neededItem('where the words lead'),
  },
);

export const EVIDENCE = table(
  'evidence.csv',
  'A figure beside the passages, in full at the first that is named.',
  {
    id: id(),
    passages: needed(refs('passage', PASSAGE, 'one at least')),
    kind: oneOf(
      EVIDENCE_KINDS,
      'shares of suppliers in recipients’ imports by window; a recipient’s years; suppliers side by side by year; deliveries of flows; exporters’ shares of the world; a table',
    ),
    title: neededText(''),
    recipients: texts('recipients whose suppliers are all held'),
    suppliers: texts('suppliers of the figures; in `years`, `*` is all the others as one'),
    flows: texts('of deliveries: a flow’s id, or `id/designation`'),
    from: year('first year'),
    to: year('last year'),
    reading: neededText('one line whose figures are formulas, so that none is typed; see below'),
    open: yes('the one that is shown beside its passage; the others are folded'),
    sources: sources(),
  },
);

export const WORLDVIEWS = table(
  'worldviews.csv',
  'A convention by which borders are drawn; the first is the default.',
  {
    id: id(),
    name_en: neededText('whose it is, in English'),
    name_zh: text('in Chinese'),
    name_ru: text('in Russian'),
    line: neededText('follows “Borders: ” on the map'),
    note: text(''),
    sources: sources(),
  },
);

export const WORLDVIEW_AREAS = table(
  'worldview-areas.csv',
  'How a convention draws an area. Without a row it draws it as the default does; an area without any row is hatched. Needed with `worldviews.csv`.',
  {
    worldview: neededRef('worldviews', 'a convention of worldviews.csv', ''),
    area: neededRef('area', 'an area of areas.csv', ''),
    treatment: oneOf(TREATMENTS, 'hatched, land of the state in `of`, a land of its own, not drawn'),
    of: state('the state that it is part of'),
    from: date(''),
    to: date(''),
    label_en: text('what the convention calls it'),
    label_zh: text('in Chinese'),
    label_ru: text('in Russian'),
    note: text('why'),
    sources: sources(),
  },
);
