import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Action } from './actions.ts';
import type { State } from './state.ts';

/** How a change goes into the browser's history: a deliberate act pushes, scrolling and panning replace. */
type Trace = 'push' | 'replace';

export interface Store {
  state(): State;
  update(action: Action, trace?: Trace): void;
  /** A derived value; its watchers run only when the result differs, by `===` or by what `equals` says. */
  select<T>(fn: (state: State) => T, equals?: (a: T, b: T) => boolean): ReadonlySignal<T>;
  /** Runs now and after each change of what it reads; returns a dispose. */
  watch<T>(value: ReadonlySignal<T>, run: (value: T) => void): () => void;
  /** How the latest change wants to be kept in the history. */
  trace(): Trace;
}

export function createStore(initial: State): Store {
  const current = signal(initial);
  let trace: Trace = 'replace';
  return {
    state: () => current.peek(),
    update(action, how = 'replace') {
      const next = action(current.peek());
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

/** A computed value that stays the same object while `equals` says that it is the same. */
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

/** True when two lists, or two nothings, have the same items in the same order. */
export function sameItems<T>(a: readonly T[] | null, b: readonly T[] | null): boolean {
  return (
    a === b || (a !== null && b !== null && a.length === b.length && a.every((item, i) => item === b[i]))
  );
}
