import { isHan, isWord } from './fold.ts';
import type { Form } from './forms.ts';

/** Names by their first word, or by their first character if Chinese. */
export type NameIndex = ReadonlyMap<string, readonly Form[]>;

/** Index of all spellings, the longest first under each key. */
export function indexForms(forms: readonly Form[]): NameIndex {
  const index = new Map<string, Form[]>();
  for (const form of forms) {
    const key = keyAt(form.low, 0);
    const list = index.get(key);
    if (list) list.push(form);
    else index.set(key, [form]);
  }
  for (const list of index.values()) list.sort((a, b) => b.low.length - a.low.length);
  return index;
}

/** Longest word that can begin a name. */
const LONGEST = 40;

/** The key at an offset: a word, or one character. */
export function keyAt(low: string, start: number): string {
  const unit = low[start];
  // a name in quotation marks is found by its first word: a key of the mark alone would hold too many
  if (unit === '"' && low[start + 1] !== '"' && start + 1 < low.length) return unit + keyAt(low, start + 1);
  if (isHan(unit) || !isWord(unit)) return unit as string;
  let end = start + 1;
  while (end < low.length && end - start < LONGEST && isWord(low[end])) end++;
  return low.slice(start, end);
}

/** Letters that count as the same: ё and е, and anything that is not a Latin letter with an accent. */
function loose(text: string, name: string): boolean {
  return text === 'ё' || name === 'ё' || text >= '\u0400' || (name === 'i' && text.length > 1);
}

/** True when the units of `norm` from `start` are the spelling, with its capitals and accents. */
export function spells(norm: string, start: number, form: Form): boolean {
  const name = form.norm;
  let lower = 0;
  let odd = false;
  for (let i = 0; i < name.length; i++) {
    const [n, t] = [name[i] as string, norm[start + i] as string];
    const tLow = t.toLowerCase();
    const nLow = n.toLowerCase();
    if (n !== nLow && t === tLow && t !== n) return false;
    if (tLow !== nLow && !loose(tLow, nLow)) return false;
    if (n !== nLow) continue;
    if (t !== tLow && i > 0 && isWord(name[i - 1])) odd = true;
    else if (t === tLow && t !== t.toUpperCase()) lower++;
  }
  // a capital inside a word only if everything is in capitals
  return !(odd && lower > 0);
}
