/** The part of the browser's history that is written. */
export type Written = Pick<History, 'state' | 'pushState' | 'replaceState'>;

export interface HistoryWriter {
  /** Writes an address: a deliberate act as a new entry, the rest by replacing the current one. Never throws. */
  write(hash: string, push: boolean): void;
  /** Drops the pending write: the reader has gone to another entry. */
  drop(): void;
  /** Makes the pending write at once. */
  flush(): void;
}

/** Browsers refuse a page that writes too often, Safari from 100 times in 30 seconds: allow a burst, then one each `EVERY` ms. */
const AT_ONCE = 35;
const EVERY = 500;
/** Milliseconds until the next try after a refusal. */
const AFTER_REFUSAL = 5000;

/**
 * Writes to the history no more often than browsers allow. A deliberate act is written at once, after the pending write of the entry before
 * it; when acts come faster than they can be written, only the latest is. `mark` goes into each entry's state, beside what a page around the atlas keeps there.
 */
export function createHistoryWriter(history: Written, mark: object): HistoryWriter {
  let left = AT_ONCE;
  let counted = performance.now();
  let last = -Infinity;
  let pending: { hash: string; push: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refill = () => {
    const time = performance.now();
    const more = Math.max(0, Math.floor((time - counted) / EVERY));
    counted += more * EVERY;
    left = Math.min(AT_ONCE, left + more);
    return time;
  };
  /** Tries to write; false when it is too early, or the browser refuses. */
  const put = (hash: string, push: boolean): boolean => {
    const time = refill();
    if (left < 1) return false;
    left--;
    last = time;
    try {
      if (push) history.pushState(mark, '', hash);
      else history.replaceState({ ...kept(history.state), ...mark }, '', hash);
      return true;
    } catch {
      left = 0;
      counted = time + AFTER_REFUSAL - EVERY;
      return false;
    }
  };
  const later = () => {
    clearTimeout(timer);
    const time = refill();
    const wait = left > 0 ? last + EVERY - time : counted + EVERY - time;
    timer = setTimeout(flush, Math.max(1, wait));
  };
  function flush(): void {
    clearTimeout(timer);
    if (!pending) return;
    const { hash, push } = pending;
    pending = null;
    if (put(hash, push)) return;
    pending = { hash, push };
    later();
  }
  return {
    write(hash, push) {
      if (push) {
        if (!pending?.push) flush();
        if (!pending?.push && put(hash, true)) {
          pending = null;
          return;
        }
        pending = { hash, push: true };
        return later();
      }
      pending = { hash, push: pending?.push ?? false };
      if (pending.push || performance.now() - last < EVERY) later();
      else flush();
    },
    drop() {
      clearTimeout(timer);
      pending = null;
    },
    flush,
  };
}

function kept(state: unknown): object {
  return typeof state === 'object' && state !== null ? state : {};
}
