import type { Mention } from './types.ts';

/** One passage in the words of an opened text. */
export interface Words {
  readonly text: string;
  /** What the matcher found in them; offsets in UTF-16 code units of `text`. */
  readonly mentions: readonly Mention[];
  /** Where the text calls notes: the offset and the note's mark, such as `iv`. */
  readonly calls: readonly { readonly at: number; readonly marker: string }[];
}

/** The atlas's passages in the words of a text that the reader has opened. */
export interface Edition {
  /** Name of the file, or `Pasted text`. */
  readonly name: string;
  /** Passage id → its words; unmatched passages are absent. */
  readonly words: ReadonlyMap<string, Words>;
  /** Stretches of the text that belong to no passage, shortened. */
  readonly unmatched: readonly string[];
  /** What was left out of the text when it was read. */
  readonly remarks: readonly string[];
}
