import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../../src/model/types.ts';
import { align, type Target } from '../../../src/text/align.ts';
import { plainBlocks } from '../../../src/text/blocks.ts';
import { editionOf } from '../../../src/text/edition.ts';
import type { Names } from '../../../src/text/features.ts';
import { compiled } from '../atlas.ts';
import { seeded } from '../seeded.ts';

const { atlas } = compiled;
const targets = atlas.passages.map(
  ({ id, kind, label, text }): Target => ({ id, kind, label: kind === 'note' ? label : '', text }),
);
/** The names of the atlas's states and people, as the matcher would find them. */
const known = Object.values(atlas.entities).flatMap((e) =>
  e.kind === 'country' || e.kind === 'actor' ? [[e.names.en, e.ref] as const] : [],
);
const names: Names = (text) =>
  known.flatMap(([name, ref]) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ ref, start, end: start + name.length }];
  });

/**
 * Another telling of the account: a third of the words of each passage left out and a tenth changed for words that it
 * does not have, by a seed; notes under their marks.
 */
function retold(seed: number): string[] {
  const random = seeded(seed);
  return atlas.passages.map((p) => {
    if (p.kind === 'heading') return p.text;
    const words = p.text.split(' ').flatMap((word, i) => {
      // a sentence keeps its ends
      if (/[.!?]$/.test(word) || i === 0) return [word];
      const r = random();
      return r < 0.33 ? [] : r < 0.43 ? [`lorem${Math.floor(random() * 1000)}`] : [word];
    });
    return `${p.kind === 'note' ? `[${p.label}] ` : ''}${words.join(' ')}`;
  });
}

const alignmentOf = (text: string) => {
  const blocks = plainBlocks(text);
  const { matched, unmatched } = align(blocks, targets, names, [atlas.title, atlas.author]);
  const words = (id: string) =>
    (matched.get(id) ?? []).map((p) => blocks[p.block]?.text.slice(p.start, p.end)).join(' ');
  return { words, unmatched: unmatched.map((i) => blocks[i]?.text), ids: [...matched.keys()] };
};
const start = (text: string) => text.replace(/^\[\w+\] /, '').slice(0, 24);

describe('another telling of the essay', () => {
  it.each([1, 2, 3, 4])('lands passage by passage, whatever its words (%i)', (seed) => {
    const telling = retold(seed);
    const { words, unmatched, ids } = alignmentOf(telling.join('\n\n'));
    expect(ids).toHaveLength(25);
    expect(unmatched).toEqual([]);
    for (const [i, p] of atlas.passages.entries())
      expect(words(p.id).slice(0, 24)).toBe(start(telling[i] ?? ''));
  });

  it('lands with its lines wrapped, its paragraphs joined, or each sentence on its own', () => {
    const telling = retold(5);
    const wrapped = telling.map((t) => t.replace(/(.{50,70}) /g, '$1\n')).join('\n\n');
    const pairs = telling.flatMap((t, i) => (i % 2 ? [] : [[t, telling[i + 1]].filter(Boolean).join(' ')]));
    const sentences = telling.flatMap((t) => t.split(/(?<=[.!?]) (?=\p{Lu})/u));
    for (const text of [wrapped, pairs.join('\n\n'), sentences.join('\n\n')]) {
      const { words } = alignmentOf(text);
      const right = atlas.passages.filter((p, i) =>
        words(p.id)
          .trim()
          .startsWith(start(telling[i] ?? '').slice(0, 12)),
      );
      expect(right.length).toBeGreaterThanOrEqual(24);
    }
  });

  it('loses nothing but what is no part of it, and what is missing does not shift the rest', () => {
    const telling = retold(6);
    const without = telling.filter((_t, i) => ![4, 9, 24].includes(i));
    const page = [
      'Home',
      'Subscribe to our newsletter',
      atlas.title,
      `By ${atlas.author}`,
      ...without.slice(0, 10),
      'Ten hiking trails near the lake that families love in summer.',
      ...without.slice(10),
      'Leave a comment',
    ].join('\n\n');
    const { ids, unmatched, words } = alignmentOf(page);
    expect(ids).toHaveLength(22);
    expect(unmatched).toEqual(
      expect.arrayContaining(['Home', 'Subscribe to our newsletter', atlas.title, 'Leave a comment']),
    );
    expect(unmatched).toContain('Ten hiking trails near the lake that families love in summer.');
    expect(words('p16').slice(0, 24)).toBe(start(telling[18] ?? ''));
  });
});

describe('the essay in the words of an opened text', () => {
  const open = (text: string, of: Atlas = atlas) =>
    editionOf(of, { name: 'a.txt', blocks: plainBlocks(text), remarks: [] }, names);

  it('has its mentions at their places, and calls its notes', () => {
    const edition = open(retold(7).join('\n\n').replace('three reasons', 'three reasons[i]'));
    const words = edition?.words.get('p10');
    expect(words?.mentions.length).toBeGreaterThan(4);
    for (const m of words?.mentions ?? []) {
      const text = words?.text.slice(m.start, m.end);
      expect(text).toBeTruthy();
      expect(text).toBe(text?.trim());
    }
  });

  it('links the passage’s own phrases before the names in them, where each first occurs', () => {
    const p10 = atlas.passages.find((p) => p.id === 'p10');
    const passages = atlas.passages.map((p) =>
      p.id === 'p10' ? { ...p, phrases: [{ text: 'push Russia', ref: 'flow:chn-dza' }] } : p,
    );
    expect(p10?.text).toContain('push Russia');
    const telling = atlas.passages
      .map((p) => (p.kind === 'note' ? `[${p.label}] ${p.text}` : p.text))
      .join('\n\n');
    const words = open(telling, { ...atlas, passages })?.words.get('p10');
    const at = words?.text.indexOf('push Russia') ?? -1;
    expect(words?.mentions).toContainEqual({ start: at, end: at + 11, ref: 'flow:chn-dza' });
    expect(words?.mentions.some((m) => m.ref === 'country:RUS' && m.start > at && m.start < at + 11)).toBe(
      false,
    );
  });

  it.each([
    [
      'about something else',
      'The bakery opened at six. Bread was sold out by nine, and the baker went home.',
    ],
    [
      'about the same states',
      'Russia and China met in Moscow. China and Russia signed papers. The United States watched.',
    ],
    ['of nothing', 'a'],
  ])('is not made of a text %s', (_what, text) => {
    expect(open(`${text}\n\n${text}\n\n${text}`)).toBeNull();
  });
});
