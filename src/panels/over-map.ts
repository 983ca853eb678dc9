import type { App } from '../app.ts';
import { mountCompare } from './compare.ts';
import { mountSources } from './sources.ts';

/** The views that lie over the map, a chunk of the page of their own. Returns its dispose. */
export function mountOverMap(host: HTMLElement, app: App): () => void {
  const disposes = [mountCompare(host, app), mountSources(host, app), app.boxes.announce(host)];
  return () => {
    for (const dispose of disposes) dispose();
    host.hidden = true;
  };
}
