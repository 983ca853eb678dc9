import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Action } from './actions.ts';
import type { State } from './state.ts';

/** How a change goes into the browser's history: a deliberate act pushes, scrolling and panning replace. */
type Trace = 'push' | 'replace';

export interface Store {
  state(): State;
  update(action: Action, trace?: Trace): void;
  /** A derived value; its watchers run only when the result differs by `===`. */
  select<T>(fn: (state: State) => T): ReadonlySignal<T>;
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
    select: (fn) => computed(() => fn(current.value)),
    watch: (value, run) =>
      effect(() => {
        run(value.value);
      }),
    trace: () => trace,
  };
}
