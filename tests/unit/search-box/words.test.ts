import { expect, it } from 'vitest';
import type { Passage } from '../../../src/model/types.ts';
import type { Result } from '../../../src/search/result.ts';
import { countsInWords, languagesInWords, passagesInWords } from '../../../src/search-box/words.ts';
import { tinyAtlas } from '../tiny.ts';

it('says what was found, one or many, kind by kind', () => {
  const found = (...kinds: Result['kind'][]) => countsInWords(kinds.map((kind) => ({ kind }) as Result));
  expect(found('passage')).toBe('1 result: 1 passage.');
  expect(found('entity', 'passage', 'passage', 'deal', 'source')).toBe(
    '5 results: 1 on the map, 2 passages, 1 deal, 1 source.',
  );
});

it('names the passages of up to four, else the first three', () => {
  const like = tinyAtlas().passages[0] as Passage;
  const paragraph = (n: number): Passage => ({ ...like, id: `p${n}`, label: String(n) });
  const note: Passage = { ...like, id: 'note-ii', kind: 'note', label: 'ii' };
  const inWords = (...all: Passage[]) => passagesInWords(all).replaceAll('\u00a0', ' ');
  expect(inWords()).toBe('');
  expect(inWords(paragraph(3))).toBe('in ¶ 3');
  expect(inWords(paragraph(1), paragraph(3), paragraph(5), note)).toBe('in ¶ 1, 3, 5, Note ii');
  expect(inWords(paragraph(1), paragraph(3), paragraph(5), paragraph(7), note)).toBe(
    'in ¶ 1, 3, 5 and 2 more',
  );
});

it('says in which languages it may be asked, where there are several', () => {
  expect(languagesInWords(['en'])).toBe('');
  expect(languagesInWords(['en', 'zh', 'ru'])).toBe(' English, Chinese or Russian.');
});
