import type { Ref } from '../../src/model/types.ts';
import type { Span } from './labelled.ts';
import type { Finder } from './score.ts';

/** A name as it is written and what it names. */
export interface Name {
  readonly name: string;
  readonly ref: Ref;
}

/**
 * The least a matcher must beat: names as they stand, longest first, with word boundaries where the script has words.
 * It knows no adjectives, no endings and no context; of two things with one name the first is taken.
 */
export function nameList(names: readonly Name[]): Finder {
  const refs = new Map<string, Ref>();
  for (const { name, ref } of names) if (!refs.has(name)) refs.set(name, ref);
  const longestFirst = [...refs.keys()].filter((n) => n !== '').sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  const pattern = new RegExp(longestFirst.map(bounded).join('|'), 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map(
      (m): Span => ({ start: m.index, end: m.index + m[0].length, ref: refs.get(m[0]) as Ref }),
    );
}

function bounded(name: string): string {
  const literal = name.replace(/[.*+?^${}()|[\]\\/-]/g, (c) => (c === '-' ? '\\x2d' : `\\${c}`));
  // Chinese is written without spaces: there a boundary would lose every name
  if (/\p{Script=Han}/u.test(name)) return literal;
  return `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
}
