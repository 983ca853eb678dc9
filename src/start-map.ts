import type { Signal } from '@preact/signals-core';
import type { Map as MapLibre } from 'maplibre-gl';
import type { App } from './app.ts';
import type { Files } from './files.ts';
import type { Packed } from './geometry/packed.ts';
import type { Counts } from './legend/legend.ts';
import type { MapNames } from './model/base.ts';
import type { Scope } from './ui/scope.ts';

/** Elements that the map fills. */
export interface MapHosts {
  /** The whole of the map's side of the page. */
  readonly section: HTMLElement;
  readonly stage: HTMLElement;
  readonly canvas: HTMLElement;
  readonly overlay: HTMLElement;
  readonly convention: HTMLElement;
  readonly message: HTMLElement;
}

/** The map, once it has loaded; null before, and where there is none. */
export interface StartedMap {
  current(): MapLibre | null;
  /** Settles when the first complete map is drawn, or a message is shown in its place. */
  readonly ready: Promise<void>;
}

/** Loads the map's code and data and draws it; where it cannot be drawn, says why in its place. Ends with the scope. */
export function startMap(
  app: App,
  hosts: MapHosts,
  files: Files,
  counts: Signal<Counts>,
  scope: Scope,
): StartedMap {
  let map: MapLibre | null = null;
  const draw = async () => {
    const [{ mountAtlasMap }, borders, areas, names] = await Promise.all([
      import('./atlas-map.ts'),
      files.load<Packed>('borders-110m'),
      files.load<Packed>('areas'),
      files.load<MapNames>('names'),
    ]);
    if (scope.disposed) return;
    const mounted = mountAtlasMap(app, hosts, {
      data: { borders, areas, names },
      detail: { rest: files.url('borders-50m'), near: files.url('borders-10m') },
    });
    scope.add(mounted.dispose);
    map = mounted.map;
    scope.effect(() => {
      counts.value = mounted.counts.value;
    });
    await mounted.ready;
  };
  const ready = draw().catch((error: unknown) => {
    if (scope.disposed) return;
    hosts.section.classList.add('is-without-map');
    hosts.message.textContent = reasonOf(error);
    hosts.message.hidden = false;
  });
  scope.add(() => {
    map = null;
  });
  return { current: () => map, ready };
}

/** Why there is no map, in a sentence for the reader. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/did not load/.test(text)) return text;
  if (/webgl|gpu/i.test(`${text} ${error instanceof Error ? error.name : ''}`)) {
    return 'The map needs WebGL 2, which this browser does not offer or has switched off. The essay, the cards and the sources work without it.';
  }
  return 'The map could not be started. Reload the page to try again; the essay, the cards and the sources work without it.';
}
