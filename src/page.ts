import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type AtlasApi, createApi } from './api.ts';
import type { App } from './app.ts';
import { mountCalloutList, mountCaption } from './caption.ts';
import { mountCard } from './card/card.ts';
import { dealsWith } from './deals.ts';
import { mountBeats } from './essay/beats.ts';
import { mountColophon } from './essay/colophon.ts';
import { mountEssay } from './essay/essay.ts';
import { mountReading } from './essay/reading.ts';
import { mountStrip } from './essay/strip.ts';
import { mountEvidence } from './evidence/evidence.ts';
import { type Files, pageFiles } from './files.ts';
import { type Finder, loadFinder } from './finder.ts';
import { mountHistory, readAddress, reportIgnored } from './history.ts';
import type { Counts } from './legend/legend.ts';
import type { Deal } from './model/record.ts';
import { frozen, type Register } from './model/register.ts';
import type { Atlas } from './model/types.ts';
import { mountOpen } from './open/open.ts';
import type { Opened } from './open/read.ts';
import { mountViewButtons, mountViewsOnDemand } from './panels/views.ts';
import { liveScene } from './scene/live.ts';
import { needsFlat } from './scene/spread.ts';
import { mountSearch } from './search-box/search.ts';
import { startMap } from './start-map.ts';
import { fromPublished, type PublishedState } from './state/address/published.ts';
import { settle } from './state/settle.ts';
import { initialState } from './state/state.ts';
import { createStore } from './state/store.ts';
import { createTexts } from './state/texts.ts';
import { themeColors } from './theme-colors.ts';
import { mountDrawer, mountFullMap } from './toolbar/drawer.ts';
import { mountHold } from './toolbar/hold.ts';
import { mountKeys } from './toolbar/keys.ts';
import { mountTheme } from './toolbar/theme.ts';
import { mountModes, mountToolbar } from './toolbar/toolbar.ts';
import { createClosers } from './ui/closers.ts';
import { mountLinks } from './ui/follow.ts';
import { once } from './ui/once.ts';
import { createPanelBoxes } from './ui/panel-boxes.ts';
import { mountProblems } from './ui/problems.ts';
import { createScope, type Scope } from './ui/scope.ts';
import { mountSupplierColors } from './ui/supplier-colors.ts';

export interface AtlasOptions {
  /** Where the data files are; by default those that the page's head names. */
  readonly files?: Files;
  /** The essay that the page was built with, when `atlas` is an article that the reader opened. */
  readonly essay?: Atlas;
  /** The arms figures; by default the atlas's own. A later value of the signal replaces them at once. */
  readonly register?: ReadonlySignal<Register | null>;
  /** State to start with; the address overrides it. */
  readonly state?: Partial<PublishedState>;
  /** The essay's original, opened before the atlas was mounted. */
  readonly original?: Opened | null;
  /** Finds what texts name; by default loaded when first needed. */
  readonly finder?: () => Promise<Finder>;
  /** Opens another text in the place of this atlas; by default none can be opened. */
  readonly openText?: App['openText'];
  /** A problem to report to the reader at once. */
  readonly problem?: string;
}

/** A mounted atlas: its public interface, and its dispose. */
export interface MountedAtlas {
  readonly api: AtlasApi;
  dispose(): void;
}

/** Essay and map side by side; the styles have the same query. */
const WIDE = '(min-width: 860px), (min-width: 600px) and (max-height: 480px)';

/**
 * Mounts an atlas in an element that holds the page's markup (`index.html`, with the passages in it). Its dispose removes
 * everything: views, map, listeners, effects, observers, timers, and the content of `root`. Throws when the markup lacks a part.
 */
export function mountAtlas(root: HTMLElement, atlas: Atlas, options: AtlasOptions = {}): MountedAtlas {
  const scope = createScope();
  try {
    return {
      api: mountParts(root, atlas, options, scope),
      dispose() {
        scope.dispose();
        root.replaceChildren();
      },
    };
  } catch (error) {
    scope.dispose();
    throw error;
  }
}

function mountParts(root: HTMLElement, atlas: Atlas, options: AtlasOptions, scope: Scope): AtlasApi {
  const part = (id: string) => partOf(root, id);
  const wide = matchMedia(WIDE);
  const { files = pageFiles, essay = atlas } = options;
  const { report, dispose: endProblems } = mountProblems(part('problems'));
  scope.add(endProblems);

  const fallback = initialState(atlas, wide.matches ? 'globe' : 'flat');
  const address = readAddress(atlas);
  if (options.problem) report(options.problem);
  reportIgnored(address.ignored, report);
  const store = createStore(
    { ...fallback, ...fromPublished(options.state ?? {}), ...address.state },
    (state) => settle(atlas, fallback.projection, state, (s) => needsFlat(atlas, s)),
  );
  const finder = options.finder ?? once(() => loadFinder(files));
  const boxes = createPanelBoxes();
  scope.add(boxes.dispose);
  const register = options.register ?? signal(frozen(atlas.register));
  const texts = createTexts(atlas);
  const app: App = {
    root,
    atlas,
    essay,
    store,
    texts,
    live: liveScene(store, texts.atlas, register),
    palette: themeColors(store, scope),
    boxes,
    wholeMap: signal(false),
    closers: createClosers(),
    register,
    deals: dealsWith(
      () => register.peek(),
      (file) => files.load<Deal[]>(file),
    ),
    names: async () => (await finder()).names,
    report,
    openText: options.openText ?? (async () => report('This page reads one text only.')),
  };
  const counts = signal<Counts>({});
  const article = part('passages');
  const started = startMap(
    app,
    {
      section: part('map'),
      stage: part('stage'),
      canvas: part('canvas'),
      overlay: part('overlay'),
      convention: part('convention'),
      message: part('map-message'),
    },
    files,
    counts,
    scope,
  );
  const search = mountSearch(part('kicker'), part('search'), app);
  for (const dispose of [
    mountCaption(part('caption'), app.live.base),
    mountCalloutList(part('written'), app.live.base),
    boxes.announce(part('caption').parentElement as HTMLElement, 'top'),
    mountEssay(article, app),
    mountBeats(article, app),
    mountReading(
      article,
      app,
      // as the styles have it: a map that has the whole screen for a while is not what the text is read under
      () => Math.round(Number.parseFloat(getComputedStyle(part('essay')).scrollMarginTop)),
      address.state.passage !== undefined,
    ),
    mountEvidence(article, app),
    mountStrip(part('strip'), app),
    mountViewButtons(part('views'), app),
    mountViewsOnDemand(part('panel'), app),
    mountModes(part('modes'), app),
    search.dispose,
    mountTheme(part('kicker'), app),
    mountToolbar(part('toolbar'), part('turner'), app, started.current),
    mountHold(part('toolbar'), app),
    mountDrawer(part('toolbar'), part('layers'), app, async () => {
      const [{ mountLegend }, { mountMatrix }, { mountItems }] = await Promise.all([
        import('./legend/legend.ts'),
        import('./legend/matrix.ts'),
        import('./toolbar/items.ts'),
      ]);
      scope.add(mountLegend(part('legend'), app, counts));
      scope.add(mountMatrix(part('legend'), app));
      scope.add(mountItems(part('turner'), app));
    }),
    mountFullMap(part('toolbar'), part('turner'), part('map'), app),
    mountCard(part('card'), app, started.ready),
    mountColophon(part('colophon'), app),
    mountSupplierColors(atlas),
    mountOpen(part('opened'), app, options.original ?? null),
    mountKeys(app, search),
    mountLinks(root, app),
    mountHistory(atlas, store, fallback, report, () => ({ ...atlas, register: register.peek() })),
  ])
    scope.add(dispose);
  const timeline = import('./timeline/timeline.ts').then(
    ({ mountTimeline }) => {
      scope.add(mountTimeline(part('timeline'), app, part('turner')));
      scope.add(boxes.announce(part('timeline'), 'bottom'));
    },
    () => report('The timeline did not load. Reload the page to try again; the rest works without it.'),
  );
  const key = import('./legend/key.ts').then(
    ({ mountKey }) => scope.add(mountKey(part('key'), app, counts)),
    () => report('The key of the map did not load. Reload the page to try again; the rest works without it.'),
  );
  const ready = Promise.all([timeline, key, started.ready]).then(() => {});
  return createApi(app, ready, started.current);
}

/** A part of the page's markup by its id. */
function partOf(root: HTMLElement, id: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(`#${id}`);
  if (!element) throw new Error(`The atlas's markup has no element #${id}.`);
  return element;
}
