import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/model/sentences.ts';

const parts = (text: string) => sentencesOf(text).map((s) => text.slice(s.start, s.end).trim());

describe('sentences', () => {
  it.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    [
      'Dr. Wei met Gen. S. K. Shoigu in the U.S. in April. They left.',
      ['Dr. Wei met Gen. S. K. Shoigu in the U.S. in April.', 'They left.'],
    ],
    ['See vol. 3, pp. 4–5. Then go on.', ['See vol. 3, pp. 4–5.', 'Then go on.']],
    ['He said: “We came. We saw.” Nobody answered.', ['He said: “We came.', 'We saw.”', 'Nobody answered.']],
    [
      'The S-400, e.g. the first set, i.e. one. It left.',
      ['The S-400, e.g. the first set, i.e. one.', 'It left.'],
    ],
    ['不结盟。不对抗！不针对第三国。', ['不结盟。', '不对抗！', '不针对第三国。']],
    ['Why stop there? Allies take on duties.', ['Why stop there?', 'Allies take on duties.']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('leave no gap and do not overlap', () => {
    const text = 'A first one. And “a second.” Mr. X came (cf. No. 4). 好。End';
    let at = 0;
    for (const { start, end } of sentencesOf(text)) {
      expect(start).toBe(at);
      at = end;
    }
    expect(at).toBe(text.length);
  });
});
