import { edits } from '../../src/model/edits.ts';

/** The candidate with the fewest edits from `text`; null when more than a third of it would change. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  return closest(text, candidates, reach(text));
}

/** The nearest Ref: a similar id of the same kind, the same id of another kind, or the same id with a misspelt kind. */
export function nearestRef(ref: string, refs: Iterable<string>): string | null {
  const all = [...refs];
  const colon = ref.indexOf(':');
  const id = ref.slice(colon + 1);
  const sameKind = colon < 0 ? [] : all.filter((r) => r.startsWith(ref.slice(0, colon + 1)));
  return (
    closest(ref, sameKind, reach(id)) ??
    all.find((r) => r.slice(r.indexOf(':') + 1).toLowerCase() === id.toLowerCase()) ??
    closest(ref, all, reach(id))
  );
}

function reach(text: string): number {
  return Math.max(1, Math.round(text.length / 3));
}

function closest(text: string, candidates: Iterable<string>, most: number): string | null {
  let best: string | null = null;
  let least = most + 1;
  // a text of hundreds of letters is not a typing error, and its table of edits would be large
  if (text.length > 200) return null;
  for (const c of candidates) {
    if (Math.abs(c.length - text.length) > Math.min(most, least)) continue;
    const d = edits(text.toLowerCase(), c.toLowerCase());
    if (d > most || d > least) continue;
    if (d < least || (best !== null && likeness(text, c) > likeness(text, best))) {
      least = d;
      best = c;
    }
  }
  return best;
}

/** Ranks candidates with the same number of edits: first those with the same letters, then those with the same beginning. */
function likeness(text: string, candidate: string): number {
  const [a, b] = [text.toLowerCase(), candidate.toLowerCase()];
  if ([...a].sort().join('') === [...b].sort().join('')) return Number.POSITIVE_INFINITY;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
}
