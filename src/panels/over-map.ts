import type { App } from '../app.ts';
import { mountCompare } from './compare.ts';
import { mountSources } from './sources.ts';

/** The views that lie over the map, a chunk of the page of their own. */
export function mountOverMap(host: HTMLElement, app: App): void {
  mountCompare(host, app);
  mountSources(host, app);
}
