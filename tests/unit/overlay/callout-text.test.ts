import { expect, it } from 'vitest';
import { widest, wrapped } from '../../../src/overlay/callouts/text.ts';

const PX = 14;
const TEXT = 'Western doubters: the enmity of the Cold War lives on';

it('a text takes as few lines as it needs, and these are even: the last has more than a word', () => {
  const lines = wrapped(TEXT, 180, PX);
  expect(lines).toHaveLength(3);
  expect(lines.join(' ')).toBe(TEXT);
  expect(widest(lines, PX)).toBeLessThanOrEqual(180);
  expect(lines.at(-1)).toMatch(/ /);
  const lengths = lines.map((l) => l.length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(8);
});

it('a text that fits is one line, and a word that is too long stays whole', () => {
  expect(wrapped('Syria', 180, PX)).toEqual(['Syria']);
  expect(wrapped('', 180, PX)).toEqual([]);
  expect(wrapped('of Arzamassko-Nizhegorodskaya', 60, PX)).toEqual(['of', 'Arzamassko-Nizhegorodskaya']);
});

it('no line of Chinese begins with punctuation', () => {
  const text = '1907年8月31日：英俄搁置对抗，因德国崛起';
  for (let most = 40; most < 140; most += 5) {
    const lines = wrapped(text, most, PX);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(line).not.toMatch(/^[：，]/);
  }
});

it('Chinese is broken between characters, also evenly', () => {
  expect(wrapped('中国自感被美国及五盟国包围', 70, PX).map((l) => l.length)).toEqual([7, 6]);
});
