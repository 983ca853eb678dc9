/** Pixels by which the line comes nearer to the reading line for each that a reader scrolls, down and up. */
const [DOWN, UP] = [1, 0.5];

/** The line at which a beat counts as being read while the reader scrolls away from a place that was gone to. */
export interface LeavingLine {
  /** The reader leaves a scroll position, where the first line of the beat is at a line `from` of the window. */
  start(position: number, from: number): void;
  stop(): void;
  /** The line at a scroll position, on its way to the reading line `to`; that line once it is there. In pixels. */
  at(to: number, position: number): number;
}

/**
 * A beat that was gone to begins above the reading line. Between them may be whole short beats, which would be skipped if the
 * reading line chose at once. So the line goes from the one to the other as the reader scrolls, and the beats are read one
 * after another, forwards and back.
 */
export function createLeavingLine(): LeavingLine {
  let left: { readonly position: number; readonly from: number } | null = null;
  return {
    start(position, from) {
      left = { position, from };
    },
    stop() {
      left = null;
    },
    at(to, position) {
      if (!left) return to;
      const scrolled = position - left.position;
      const come = Math.abs(scrolled) * (scrolled > 0 ? DOWN : UP);
      const line = left.from < to ? Math.min(to, left.from + come) : Math.max(to, left.from - come);
      if (line === to) left = null;
      return line;
    },
  };
}
