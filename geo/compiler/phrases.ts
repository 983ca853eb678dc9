import type { Phrase } from '../../src/model/types.ts';
import type { Context } from './context.ts';
import type { Block } from './essay.ts';
import { rowsOf } from './rows.ts';
import { PHRASES } from './schema/beside.ts';

/**
 * Reads `phrases.csv`, which an atlas may have: words by which another text of a passage, such as the essay's original,
 * means what a name alone would not tell. Returns them by passage.
 */
export function readPhrases(c: Context, blocks: readonly Block[]): ReadonlyMap<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  if (!Object.hasOwn(c.files, PHRASES.file)) return phrases;
  const ids = new Set(blocks.map((b) => b.id));
  for (const f of rowsOf(c, PHRASES, { passage: ids, refs: new Set(c.entities.keys()) }).rows) {
    const id = f.cell('passage');
    const text = f.cell('phrase');
    const ref = f.cell('ref');
    if (!id || !text || !ref) continue;
    const list = phrases.get(id) ?? [];
    if (list.some((p) => p.text === text)) f.bad('phrase', `one row a phrase ("${text}" has one in ${id})`);
    else phrases.set(id, [...list, { text, ref }]);
  }
  return phrases;
}
