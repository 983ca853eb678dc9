import { describe, expect, it } from 'vitest';
import { beatsOf } from '../../src/model/beat.ts';
import type { Entity } from '../../src/model/types.ts';
import { compiled } from './atlas.ts';

const { atlas } = compiled;

/** Letters and figures alone, without accents, signs and case. */
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** How many letters are put in, left out or changed between two words. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, x] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, y] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (x === y ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** True for a word that is a name spelt otherwise: not the name with an ending, and not another word. */
function isVariant(word: string, name: string): boolean {
  if (word === name || word === `${name}s` || word === `the ${name}`) return false;
  const [a, b] = [bare(word), bare(name)];
  if (a === b) return word !== name && word.toLowerCase() !== name.toLowerCase();
  // an adjective or a plural is the name with an ending
  if (b.length < 6 || a.startsWith(b) || b.startsWith(a)) return false;
  return a[0] === b[0] && edits(a, b) <= 1;
}

const named: readonly Entity[] = Object.values(atlas.entities).filter((e) => e.kind !== 'flow');
const beats = atlas.passages.flatMap((p) => beatsOf(p).map((b) => b.view));

/** Everything in English that the page writes of its own: texts, headlines, annotations, goods, notes, figures. */
const written: readonly (readonly [string, string])[] = [
  ...atlas.passages.map((p): [string, string] => [p.id, p.text]),
  ...beats.flatMap((v) => [
    ['headline', v.headline ?? ''] as const,
    ...(v.callouts ?? []).map((c) => ['annotation', c.text.en] as const),
  ]),
  ...Object.values(atlas.entities).flatMap((e) => [
    [e.ref, e.names.en] as const,
    [e.ref, e.note ?? ''] as const,
    ...(e.kind === 'flow' ? [[e.ref, e.goods] as const] : []),
  ]),
  ...atlas.evidence.map((e) => [`figure ${e.id}`, JSON.stringify(e)] as const),
];

describe('names are spelt in one way', () => {
  it('in what the texts say of a thing, and on the map and the card', () => {
    const wrong = atlas.passages.flatMap((p) =>
      p.mentions.flatMap(({ start, end, ref }) => {
        const name = atlas.entities[ref]?.names.en ?? '';
        const word = p.text.slice(start, end);
        return isVariant(word, name) ? [`${p.id}: ${word} for ${name}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('everywhere else: no other spelling of a name is written', () => {
    const variants = named.flatMap((e) =>
      e.aliases.filter((a) => isVariant(a, e.names.en)).map((a) => [a, e.names.en] as const),
    );
    expect(variants.length).toBeGreaterThan(0);
    const wrong = variants.flatMap(([alias, name]) => {
      const word = new RegExp(
        `(?<![\\p{L}\\p{N}])${alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
        'u',
      );
      return written.flatMap(([where, text]) => (word.test(text) ? [`${where}: ${alias} for ${name}`] : []));
    });
    expect(wrong).toEqual([]);
  });

  it('the rule knows another spelling from an adjective, a plural and another name', () => {
    expect(isVariant('Viet Nam', 'Vietnam')).toBe(true);
    expect(isVariant('Kurills', 'Kurils')).toBe(true);
    expect(isVariant('S400', 'S-400')).toBe(true);
    for (const [word, name] of [
      ['Russian', 'Russia'],
      ['Chinese', 'China'],
      ['Algerian', 'Algeria'],
      ['S-400', 'S-400'],
      ['Austria', 'Australia'],
    ] as const)
      expect(isVariant(word, name), word).toBe(false);
  });
});
