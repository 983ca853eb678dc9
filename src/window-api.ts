import type { AtlasApi } from './api.ts';
import type { PublishedState } from './state/address/published.ts';

/** `window.atlas`, which is there before any atlas has loaded and outlives the one that is mounted. */
export interface WindowApi {
  readonly api: AtlasApi;
  /** Another atlas is mounted: from now on the interface is its own. Dispatches `atlas:ready` on the document when it is ready. */
  mounted(next: AtlasApi): void;
  /** No atlas can be loaded: `ready` is rejected. */
  failed(error: Error): void;
}

/** Until an atlas is mounted `ready` and `on` work, `map` is null, and the rest throws an error that says to wait. */
export function createWindowApi(): WindowApi {
  let present: AtlasApi | null = null;
  const { promise, resolve, reject } = withResolvers();
  // nobody need be waiting for it
  promise.catch(() => {});
  const listeners = new Map<object, { fn: (state: PublishedState) => void; stop: () => void }>();
  const loaded = (member: string): AtlasApi => {
    if (!present) throw new Error(`atlas.${member}: the atlas has not loaded yet; wait for atlas.ready.`);
    return present;
  };
  const api: AtlasApi = {
    get ready() {
      return present?.ready ?? promise;
    },
    state: () => loaded('state').state(),
    go: (partial) => loaded('go').go(partial),
    on(event, fn) {
      if (event !== 'change' || typeof fn !== 'function')
        throw new Error('atlas.on takes "change" and a function.');
      const key = {};
      listeners.set(key, { fn, stop: present?.on(event, fn) ?? (() => {}) });
      return () => {
        listeners.get(key)?.stop();
        listeners.delete(key);
      };
    },
    entities: () => loaded('entities').entities(),
    passages: () => loaded('passages').passages(),
    get record() {
      return loaded('record').record;
    },
    get map() {
      return present?.map ?? null;
    },
  };
  return {
    api,
    mounted(next) {
      present = next;
      for (const listener of listeners.values()) {
        listener.stop();
        listener.stop = next.on('change', listener.fn);
      }
      next.ready.then(() => {
        resolve();
        if (present === next) document.dispatchEvent(new Event('atlas:ready'));
      }, reject);
    },
    failed: reject,
  };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
