const QUERY = '(prefers-reduced-motion: reduce)';

/** True when the reader's system asks for less motion. */
export function reducedMotion(): boolean {
  return matchMedia(QUERY).matches;
}

/** Calls `run` when the reader's system starts or stops asking for less motion; returns a function that ends it. */
export function watchReducedMotion(run: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener('change', run);
  return () => media.removeEventListener('change', run);
}
