/** What a browser's history lets be written. */
export type Written = Pick<History, 'state' | 'pushState' | 'replaceState'>;

export interface HistoryWriter {
  /** Writes an address: a deliberate act as an entry of its own, the rest in place of the present one. Never throws. */
  write(hash: string, push: boolean): void;
  /** Forgets what waits: the reader has gone to another entry. */
  drop(): void;
  /** Writes what waits, at once. */
  flush(): void;
}

/** Browsers refuse a page that writes too often, Safari from 100 times in 30 seconds: so many at once, then one each `EVERY` ms. */
const AT_ONCE = 35;
const EVERY = 500;
/** After a refusal the next try is so many milliseconds later. */
const AFTER_REFUSAL = 5000;

/**
 * Writes to the history no more often than browsers bear. A deliberate act is written at once, and what waits for the entry before
 * it first; when acts come faster than they can be written, the latest stands for them. `mark` goes into each entry's state, beside what a page around the atlas keeps there.
 */
export function createHistoryWriter(history: Written, mark: object): HistoryWriter {
  let left = AT_ONCE;
  let counted = performance.now();
  let last = -Infinity;
  let waits: { hash: string; push: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refill = () => {
    const now = performance.now();
    const more = Math.max(0, Math.floor((now - counted) / EVERY));
    counted += more * EVERY;
    left = Math.min(AT_ONCE, left + more);
    return now;
  };
  /** Tries to write; false when it is too early, or the browser refuses. */
  const put = (hash: string, push: boolean): boolean => {
    const now = refill();
    if (left < 1) return false;
    left--;
    last = now;
    try {
      if (push) history.pushState(mark, '', hash);
      else history.replaceState({ ...kept(history.state), ...mark }, '', hash);
      return true;
    } catch {
      left = 0;
      counted = now + AFTER_REFUSAL - EVERY;
      return false;
    }
  };
  const later = () => {
    clearTimeout(timer);
    const now = refill();
    const wait = left > 0 ? last + EVERY - now : counted + EVERY - now;
    timer = setTimeout(flush, Math.max(1, wait));
  };
  function flush(): void {
    clearTimeout(timer);
    if (!waits) return;
    const { hash, push } = waits;
    waits = null;
    if (put(hash, push)) return;
    waits = { hash, push };
    later();
  }
  return {
    write(hash, push) {
      if (push) {
        if (!waits?.push) flush();
        if (!waits?.push && put(hash, true)) {
          waits = null;
          return;
        }
        waits = { hash, push: true };
        return later();
      }
      waits = { hash, push: waits?.push ?? false };
      if (waits.push || performance.now() - last < EVERY) later();
      else flush();
    },
    drop() {
      clearTimeout(timer);
      waits = null;
    },
    flush,
  };
}

function kept(state: unknown): object {
  return typeof state === 'object' && state !== null ? state : {};
}
