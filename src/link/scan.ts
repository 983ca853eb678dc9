import type { Ref } from '../model/types.ts';
import { type Folded, isHan, isWord } from './fold.ts';
import type { Form } from './forms.ts';
import { keyAt, type NameIndex, spells } from './index.ts';

/** A mention in offsets of the folded text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly ref: Ref;
  readonly alias: string;
  readonly why: string;
  /** The spelling that was found; null for a single character that means a state. */
  readonly form: Form | null;
  /** A sense rule has decided the meaning, so that metonymy is not asked. */
  readonly settled?: boolean;
}

/** True where a name may begin: a word's first letter, a Chinese character, a quotation mark. */
export function mayBegin(f: Folded, at: number): boolean {
  const unit = f.low[at] as string;
  if (isHan(unit) || unit === '"') return true;
  return isWord(unit) && !isWord(f.low[at - 1]);
}

/** The longest name at an offset, with its end; null when there is none. */
export function longestAt(index: NameIndex, f: Folded, at: number): { form: Form; end: number } | null {
  const forms = index.get(keyAt(f.low, at));
  if (!forms) return null;
  for (const form of forms) {
    const end = at + form.low.length;
    if (!f.low.startsWith(form.low, at)) continue;
    const past = endsAt(f, form, end);
    if (past >= 0 && spells(f.norm, at, form)) return { form, end: past };
  }
  return null;
}

/** Where a spelling's last word ends in the text, with a letter of a version or a plural's s; -1 when it goes on. */
function endsAt(f: Folded, form: Form, end: number): number {
  const last = form.low.at(-1) as string;
  const next = f.low[end];
  if (form.set.kind === 'prefix') return next === '-' && isWord(f.low[end + 1]) ? end : -1;
  if (next === '$') return -1;
  if (!isWord(last) || !isWord(next)) return end;
  if (!form.set.ref.startsWith('system:') || !/[\d]$/.test(last)) return -1;
  const more = /^(?:[A-ZА-Я]{1,3}\d?)?s?(?![\p{L}\p{N}_])/u.exec(f.norm.slice(end, end + 6));
  return more && more[0] !== '' && [...more[0]].every((u) => !isHan(u))
    ? end + more[0].length
    : hanNext(f, end);
}

function hanNext(f: Folded, end: number): number {
  return isHan(f.low[end]) ? end : -1;
}

/** Ranges of addresses (`https://…`), in which nothing is a mention. */
export function addresses(low: string): (at: number) => number {
  const ends = new Map<number, number>();
  for (const sign of ['://', 'www.']) {
    for (let at = low.indexOf(sign); at >= 0; at = low.indexOf(sign, at + 1)) {
      let start = at;
      while (start > 0 && at - start < 8 && isWord(low[start - 1])) start--;
      let end = at;
      while (end < low.length && low[end] !== ' ' && low[end] !== '\n' && !isHan(low[end])) end++;
      ends.set(start, end);
      at = end;
    }
  }
  return (at) => ends.get(at) ?? at;
}
