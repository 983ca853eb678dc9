import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Action } from './actions.ts';
import type { State } from './state.ts';

/** How a change is recorded in the browser's history: deliberate actions push an entry, scrolling and panning replace it. */
type Trace = 'push' | 'replace';

export interface Store {
  state(): State;
  update(action: Action, trace?: Trace): void;
  /** A derived value; its watchers run only when the result differs, by `===` or by `equals`. */
  select<T>(fn: (state: State) => T, equals?: (a: T, b: T) => boolean): ReadonlySignal<T>;
  /** Runs at once and after each change of the value; returns a dispose. */
  watch<T>(value: ReadonlySignal<T>, run: (value: T) => void): () => void;
  /** How the latest change is to be recorded in the history. */
  trace(): Trace;
}

/** Holds the state; `settle` brings each in order before anyone sees it. */
export function createStore(initial: State, settle: (state: State) => State = (state) => state): Store {
  const current = signal(settle(initial));
  let trace: Trace = 'replace';
  return {
    state: () => current.peek(),
    update(action, how = 'replace') {
      const next = settle(action(current.peek()));
      if (next === current.peek()) return;
      trace = how;
      current.value = next;
    },
    select: (fn, equals) => stable(() => fn(current.value), equals),
    watch: (value, run) =>
      effect(() => {
        run(value.value);
      }),
    trace: () => trace,
  };
}

/** A computed value that stays the same object while `equals` holds. */
export function stable<T>(fn: () => T, equals?: (a: T, b: T) => boolean): ReadonlySignal<T> {
  if (!equals) return computed(fn);
  let last: { readonly value: T } | null = null;
  return computed(() => {
    const value = fn();
    if (!last || !equals(last.value, value)) last = { value };
    return last.value;
  });
}

/** True when two records have the same fields with the same values. */
export function sameFields<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** True when two lists have the same items in the same order, or both are null. */
export function sameItems<T>(a: readonly T[] | null, b: readonly T[] | null): boolean {
  return (
    a === b || (a !== null && b !== null && a.length === b.length && a.every((item, i) => item === b[i]))
  );
}
