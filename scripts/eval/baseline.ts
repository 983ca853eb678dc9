import type { Ref } from '../../src/model/types.ts';
import type { Span } from './labelled.ts';
import type { Finder } from './score.ts';

/** A spelling of a name, and the Ref it names. */
export interface Name {
  readonly name: string;
  readonly ref: Ref;
}

/**
 * The least a matcher must beat: names as they are, longest first, with word boundaries where the script has words.
 * It knows no adjectives, endings or context; of two items with the same name it takes the first.
 */
export function nameList(names: readonly Name[]): Finder {
  const refs = new Map<string, Ref>();
  for (const { name, ref } of names) if (!refs.has(name)) refs.set(name, ref);
  const longestFirst = [...refs.keys()].filter((n) => n !== '').sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  // indexed by first letter, so that only a few are tried at each position
  const byFirst = new Map<string, string[]>();
  for (const name of longestFirst) {
    const first = name[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  return (text) => {
    const found: Span[] = [];
    for (let at = 0; at < text.length; at++) {
      const name = byFirst
        .get(text[at] as string)
        ?.find((n) => text.startsWith(n, at) && bounded(text, at, n));
      if (name === undefined) continue;
      found.push({ start: at, end: at + name.length, ref: refs.get(name) as Ref });
      at += name.length - 1;
    }
    return found;
  };
}

/** Chinese is written without spaces: there a boundary would lose every name. */
function bounded(text: string, at: number, name: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return true;
  const inWord = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
  return !inWord(text[at - 1]) && !inWord(text[at + name.length]);
}
