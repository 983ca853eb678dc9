/** Longest that an idle moment is waited for, in milliseconds. */
const LATEST = 3000;

/**
 * Runs something once: when the browser has nothing else to do after `first` has settled, or when a pointer or the focus
 * first comes over `root`. Returns what calls it off.
 */
export function soon(root: HTMLElement, first: Promise<void>, run: () => void): () => void {
  const over = new AbortController();
  const now = () => {
    if (over.signal.aborted) return;
    over.abort();
    run();
  };
  for (const type of ['pointerover', 'focusin'])
    root.addEventListener(type, now, { signal: over.signal, passive: true });
  // Safari has no idle callbacks
  const idle = 'requestIdleCallback' in globalThis;
  first.then(() => {
    if (over.signal.aborted) return;
    const waiting = idle ? requestIdleCallback(now, { timeout: LATEST }) : setTimeout(now, LATEST);
    over.signal.addEventListener('abort', () => {
      if (idle) cancelIdleCallback(waiting as number);
      else clearTimeout(waiting);
    });
  });
  return () => over.abort();
}
