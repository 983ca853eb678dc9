import { effect } from '@preact/signals-core';

/** What a part of the page has begun and has to end: disposing of the scope ends all of it, the latest first. */
export interface Scope {
  readonly disposed: boolean;
  /** Aborts when the scope is disposed of; for `addEventListener` and `fetch`. */
  readonly signal: AbortSignal;
  /** Takes a dispose into the scope; runs it at once when the scope is already disposed of. */
  add(dispose: () => void): void;
  /** A signals effect that ends with the scope. */
  effect(run: () => void): void;
  dispose(): void;
}

/** A new scope. Disposing twice does nothing more; an error of one dispose does not keep the others from running. */
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
          // reported as any uncaught error is, once the rest has been taken away
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
  return scope;
}
