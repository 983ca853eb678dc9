import type { Ref } from '../model/types.ts';
import { type Folded, isHan } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A run of single characters that mean states, each with its offset. */
export type Shorts = readonly { readonly at: number; readonly ref: Ref; readonly why: string }[];

/**
 * Finds single Chinese characters that mean states: two or more side by side (中俄), or one with a word that shows
 * it (美方, 对华). `taken(at)` is true when a longer name or word begins at that offset.
 */
export function createShorts(
  g: Gazetteer,
): (f: Folded, at: number, taken: (at: number) => boolean) => Shorts {
  const list = (name: string) => new Set(g.cues[`zh ${name}`] ?? []);
  const [free, pairs, after, before, plain] = [
    list('short-free'),
    list('short-pair'),
    list('short-after'),
    list('short-before'),
    list('short-with-before'),
  ];
  const afterSeveral = list('short-after-several');
  const [alone, exact] = [list('short-alone'), list('short-exact')];
  const other = new Map(
    [...list('short-other')]
      .map((rule) => rule.split('=') as [string, string])
      .map(([pair, ref]) => [pair, ref]),
  );
  // characters that belong to two pairs, or to no single state
  const ambiguous = new Set(g.cues['zh short-ambiguous']);
  const refOf = (unit: string | undefined): Ref | undefined =>
    unit !== undefined && isHan(unit) ? g.shorts[unit] : undefined;
  const beside = (a: string, b: string) => a !== b && ((free.has(a) && free.has(b)) || pairs.has(a + b));

  /** What a character means beside another when it is not its usual state: 巴 in 巴以 and in 印巴. */
  const refIn = (f: Folded, at: number, start: number, end: number): Ref | undefined => {
    const unit = f.low[at] as string;
    const [left, right] = [f.low.slice(at - 1, at + 1), f.low.slice(at, at + 2)];
    if (at + 1 < end && ambiguous.has(unit) && other.has(right)) return other.get(right);
    return at > start && ambiguous.has(unit) ? other.get(left) : undefined;
  };

  return (f, at, taken) => {
    const first = f.low[at] as string;
    if (refOf(first) === undefined || /\d/.test(f.low[at - 1] ?? '')) return [];
    let end = at + 1;
    while (end - at < 8 && refOf(f.low[end]) !== undefined) {
      if (!beside(f.low[end - 1] as string, f.low[end] as string) || taken(end)) break;
      end++;
    }
    // 中、美、俄 and 中-俄 read alike
    if (end - at >= 2)
      return [...f.low.slice(at, end)].map((unit, i) => ({
        at: at + i,
        ref: refIn(f, at + i, at, end) ?? (refOf(unit) as Ref),
        why: 'one character for a state, beside another',
      }));
    const heads = [1, 2, 3, 4].map((n) => f.low.slice(at + 1, at + 1 + n));
    const cue = !alone.has(first)
      ? undefined
      : heads.findLast((w) => after.has(w) || (free.has(first) && afterSeveral.has(w)));
    if (cue !== undefined && (cue.length > 1 || !taken(at + 1)))
      return [{ at, ref: refOf(first) as Ref, why: `one character for a state: '${cue}' follows` }];
    const tail = f.low[at - 1] ?? '';
    if (exact.has(tail + first) || (before.has(tail) && plain.has(first)))
      return [{ at, ref: refOf(first) as Ref, why: `one character for a state, after '${tail}'` }];
    return [];
  };
}
