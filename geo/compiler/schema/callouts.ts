import { CALLOUT_KINDS, SIDES } from '../../../src/model/callout.ts';
import { column, neededRef, oneOf, oneOfOrNone, state, text, yes } from './cells.ts';
import { table } from './column.ts';

/** A whole number from 1, or nothing. */
const count = (words: string) =>
  column('a whole number from 1', false, words, { type: 'string', pattern: '^([1-9]\\d*)?$' }, (f, name) => {
    const given = f.text(name);
    if (given === '') return null;
    return /^[1-9]\d*$/.test(given) ? Number(given) : f.bad(name, 'a whole number from 1');
  });

export const CALLOUTS = table(
  'callouts.csv',
  'What is written or drawn on the map beside its items, by the beat.',
  {
    passage: neededRef('passage', 'a passage of essay.md', ''),
    beat: count('which row of the passage in `views.csv`; else the first'),
    kind: oneOf(CALLOUT_KINDS, 'a text; a relation with or without a head; columns of shares; votes'),
    at: text('where: the Ref of an item with a place, or longitude and latitude with a space between'),
    to: text('the other end of an arrow or a tie'),
    text: text('in English, a few words; the title of columns; the result of votes'),
    text_zh: text('in Chinese'),
    text_ru: text('in Russian'),
    color: state('whose colour a note, an arrow or a tie has'),
    side: oneOfOrNone(SIDES, 'where the text is put if there is room'),
    value: text(
      'of a line: feared, supposed or absent (dashed), watched or said (dotted), nothing for what is so; after it, for an arrow, both (a head at each end); of columns: `DZA RUS,CHN,* 2008-2012,2013-2017` (`*`: the others), `world RUS 2013-2017` or `volume CHN SUN 1950-1959`; of votes: the Ref of their event',
    ),
    wide: yes('left out on narrow maps'),
  },
);
