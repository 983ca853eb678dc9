import type { Edition, Words } from '../model/edition.ts';
import type { Atlas, Mention, Phrase } from '../model/types.ts';
import { type Alignment, align, type Target } from './align.ts';
import type { Block } from './blocks.ts';
import type { Names } from './features.ts';

/** Least share of paragraphs that must match, and least fit, for a text to be the essay. */
const LEAST_MATCHED = 0.4;
const FIT = 0.28;

/**
 * The atlas's passages in the words of an opened text, or null when the text is not this essay. Mentions are what
 * `names` finds among the atlas's own entities.
 */
export function editionOf(
  atlas: Atlas,
  opened: { name: string; blocks: readonly Block[]; remarks: readonly string[] },
  names: Names,
): Edition | null {
  const { blocks } = opened;
  const alignment = align(blocks, atlas.passages.map(target), names, [atlas.title, atlas.author]);
  const paragraphs = atlas.passages.filter((p) => p.kind === 'paragraph');
  const matched = paragraphs.filter((p) => alignment.matched.has(p.id)).length;
  if (matched < paragraphs.length * LEAST_MATCHED || alignment.fit < FIT) return null;
  const words = new Map<string, Words>();
  for (const [id, pieces] of alignment.matched)
    words.set(
      id,
      wordsOf(atlas, atlas.passages.find((p) => p.id === id)?.phrases ?? [], blocks, pieces, names),
    );
  return {
    name: opened.name,
    words,
    unmatched: alignment.unmatched.map((i) => short((blocks[i] as Block).text)),
    remarks: opened.remarks,
  };
}

function target({ id, kind, label, text }: Atlas['passages'][number]): Target {
  return { id, kind, label: kind === 'note' ? label : '', text };
}

/** The pieces of one passage as one text, with the calls of notes and the mentions in it. */
function wordsOf(
  atlas: Atlas,
  phrases: readonly Phrase[],
  blocks: readonly Block[],
  pieces: NonNullable<ReturnType<Alignment['matched']['get']>>,
  names: Names,
): Words {
  let text = '';
  const calls: { at: number; marker: string }[] = [];
  for (const { block, start, end } of pieces) {
    const { text: whole, calls: all } = blocks[block] as Block;
    const part = whole.slice(start, end);
    const skip = part.length - part.trimStart().length;
    if (text) text += ' ';
    for (const c of all) {
      if (c.at > start && c.at <= end)
        calls.push({ at: Math.min(c.at - start - skip, part.trim().length) + text.length, marker: c.marker });
    }
    text += part.trim();
  }
  const named = names(text)
    .filter(({ ref }) => Object.hasOwn(atlas.entities, ref))
    .map(({ start, end, ref }) => ({ start, end, ref }));
  return { text, mentions: withPhrases(text, named, phrases), calls };
}

/** Adds the passage's phrases, each at its first occurrence; they take precedence over names, longer ones over shorter. */
function withPhrases(text: string, named: readonly Mention[], phrases: readonly Phrase[]): Mention[] {
  const meant: Mention[] = [];
  for (const phrase of [...phrases].sort((a, b) => b.text.length - a.text.length)) {
    const at = new RegExp(`(?<![\\p{L}\\d])${escaped(phrase.text)}(?![\\p{L}\\d])`, 'iu').exec(text);
    if (!at) continue;
    const mention = { start: at.index, end: at.index + at[0].length, ref: phrase.ref };
    if (!meant.some((m) => crosses(m, mention))) meant.push(mention);
  }
  const kept = named.filter((m) => !meant.some((p) => crosses(p, m)));
  return [...meant, ...kept].sort((a, b) => a.start - b.start);
}

/** A phrase as a pattern: any space for a space, any apostrophe for an apostrophe. */
function escaped(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['’]/g, "['’]");
}

function crosses(a: Mention, b: Mention): boolean {
  return a.start < b.end && b.start < a.end;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77).trimEnd()}…` : text;
}
