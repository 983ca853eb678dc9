/** Tells whether a finger is on the page, until `signal` aborts. */
export function watchTouch(signal: AbortSignal): () => boolean {
  let fingers = 0;
  const onTouch = ({ touches }: TouchEvent) => {
    fingers = touches.length;
  };
  for (const touch of ['touchstart', 'touchend', 'touchcancel'] as const)
    addEventListener(touch, onTouch, { passive: true, signal });
  return () => fingers > 0;
}
