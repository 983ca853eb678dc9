import type { Phrase } from '../../src/model/types.ts';
import { type Context, tableOf } from './context.ts';
import type { Block } from './essay.ts';

/**
 * Reads `phrases.csv`, which an atlas may have: words by which another text of a passage, such as the essay's original,
 * means what a name alone would not tell. Returns them by passage.
 */
export function readPhrases(c: Context, blocks: readonly Block[]): ReadonlyMap<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  if (!Object.hasOwn(c.files, 'phrases.csv')) return phrases;
  const ids = new Set(blocks.map((b) => b.id));
  for (const f of tableOf(c, 'phrases.csv', ['passage', 'phrase', 'ref']).rows) {
    const id = f.knownRequired('passage', ids, 'a passage of essay.md');
    const text = f.required('phrase');
    const ref = f.knownRequired('ref', new Set(c.entities.keys()), 'the Ref of an item of this atlas');
    if (!id || !text || !ref) continue;
    const list = phrases.get(id) ?? [];
    if (list.some((p) => p.text === text)) f.bad('phrase', `one row a phrase ("${text}" has one in ${id})`);
    else phrases.set(id, [...list, { text, ref }]);
  }
  return phrases;
}
