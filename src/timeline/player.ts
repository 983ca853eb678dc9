/** How long each year is shown, in milliseconds. */
const YEAR = 900;

/** Repeats a step until it returns false. */
export function createPlayer(
  step: () => boolean,
  changed: (playing: boolean) => void,
): {
  readonly playing: () => boolean;
  play(): void;
  pause(): void;
} {
  let timer = 0;
  const pause = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = 0;
    changed(false);
  };
  // the next timer starts after the step has run, so that steps do not pile up on a slow machine
  const next = () => {
    timer = window.setTimeout(() => {
      if (step()) next();
      else pause();
    }, YEAR);
  };
  return {
    playing: () => timer !== 0,
    play() {
      if (timer) return;
      next();
      changed(true);
    },
    pause,
  };
}
