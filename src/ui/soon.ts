/** Longest wait for an idle period, in milliseconds. */
const LATEST = 3000;

/**
 * Runs something once: when the browser is idle after `first` has settled, or when the pointer or the focus first enters
 * `root`. Returns a function that cancels it.
 */
export function soon(root: HTMLElement, first: Promise<void>, run: () => void): () => void {
  const cancelled = new AbortController();
  const runOnce = () => {
    if (cancelled.signal.aborted) return;
    cancelled.abort();
    run();
  };
  for (const type of ['pointerover', 'focusin'])
    root.addEventListener(type, runOnce, { signal: cancelled.signal, passive: true });
  // Safari has no idle callbacks
  const idle = 'requestIdleCallback' in globalThis;
  first.then(() => {
    if (cancelled.signal.aborted) return;
    const waiting = idle ? requestIdleCallback(runOnce, { timeout: LATEST }) : setTimeout(runOnce, LATEST);
    cancelled.signal.addEventListener('abort', () => {
      if (idle) cancelIdleCallback(waiting as number);
      else clearTimeout(waiting);
    });
  });
  return () => cancelled.abort();
}
