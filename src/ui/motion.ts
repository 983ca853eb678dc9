const QUERY = '(prefers-reduced-motion: reduce)';

/** True when the reader asked for less motion. */
export function reducedMotion(): boolean {
  return matchMedia(QUERY).matches;
}

/** Calls back when the reader's system begins or ceases to ask for less motion; returns a function that ends it. */
export function watchReducedMotion(run: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener('change', run);
  return () => media.removeEventListener('change', run);
}
