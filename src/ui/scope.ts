import { effect } from '@preact/signals-core';

/** Collects disposes; disposing of the scope runs them all, the latest first. */
export interface Scope {
  readonly disposed: boolean;
  /** Aborted when the scope is disposed of; for `addEventListener` and `fetch`. */
  readonly signal: AbortSignal;
  /** Adds a dispose; runs it at once when the scope is already disposed of. */
  add(dispose: () => void): void;
  /** A signals effect that ends with the scope. */
  effect(run: () => void): void;
  dispose(): void;
}

/** Makes a scope. Disposing of it again does nothing; an error in one dispose does not stop the others. */
export function createScope(): Scope {
  const controller = new AbortController();
  let disposes: (() => void)[] = [];
  const scope: Scope = {
    get disposed() {
      return controller.signal.aborted;
    },
    signal: controller.signal,
    add(dispose) {
      if (scope.disposed) dispose();
      else disposes.push(dispose);
    },
    effect: (run) => scope.add(effect(run)),
    dispose() {
      if (scope.disposed) return;
      controller.abort();
      const all = disposes.reverse();
      disposes = [];
      for (const dispose of all) {
        try {
          dispose();
        } catch (error) {
          // reported like any uncaught error, after the other disposes have run
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
  return scope;
}
