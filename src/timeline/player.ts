/** A year is shown for so long, in milliseconds. */
const BEAT = 900;

/** Runs a step again and again until it says that there is no next one. */
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
  // the next beat is set after the step is done, so that a slow machine is not hurried
  const beat = () => {
    timer = window.setTimeout(() => {
      if (step()) beat();
      else pause();
    }, BEAT);
  };
  return {
    playing: () => timer !== 0,
    play() {
      if (timer) return;
      beat();
      changed(true);
    },
    pause,
  };
}
