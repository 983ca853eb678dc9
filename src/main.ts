import { effect, signal } from '@preact/signals-core';
import { type AtlasApi, createApi } from './api.ts';
import type { App } from './app.ts';
import { mountCard } from './card/card.ts';
import { DARK, LIGHT } from './encoding/colors.ts';
import { mountColophon } from './essay/colophon.ts';
import { mountEssay } from './essay/essay.ts';
import { mountReading } from './essay/reading.ts';
import { mountStrip } from './essay/strip.ts';
import { mountEvidence } from './evidence/evidence.ts';
import { type Finder, loadFinder } from './finder.ts';
import type { AreaTopology, BorderTopology } from './geometry/borders.ts';
import { mountHistory, readAddress } from './history.ts';
import { type Counts, mountLegend } from './legend/legend.ts';
import { dataUrl, loadData } from './load.ts';
import type { AtlasMap } from './map/map.ts';
import type { BaseNames } from './model/base.ts';
import { dateInWords, yearSpan } from './model/date.ts';
import type { Deal } from './model/record.ts';
import type { Atlas } from './model/types.ts';
import { handedOver, type Kept, putAway } from './open/keep.ts';
import { mountOpen } from './open/open.ts';
import { mountViewButtons, mountViewsOnDemand } from './panels/views.ts';
import { unpackAtlas } from './register/pack.ts';
import { compose } from './scene/scene.ts';
import { mountSearch } from './search-box/search.ts';
import { initialState } from './state/state.ts';
import { createStore } from './state/store.ts';
import { createTexts } from './state/texts.ts';
import { mountItems } from './toolbar/items.ts';
import { mountKeys } from './toolbar/keys.ts';
import { mountTheme } from './toolbar/theme.ts';
import { mountModes, mountToolbar } from './toolbar/toolbar.ts';
import { byId } from './ui/dom.ts';
import { mountProblems } from './ui/problems.ts';
import { createWindowApi } from './window-api.ts';
import './styles/index.css';

declare global {
  interface Window {
    atlas: AtlasApi;
  }
}

const WIDE = matchMedia('(min-width: 860px)');
const DARK_SYSTEM = matchMedia('(prefers-color-scheme: dark)');

const { api, mounted, failed } = createWindowApi();
window.atlas = api;

start().catch((error: Error) => {
  failed(error);
  const message = byId('map-message');
  message.textContent = error.message;
  message.hidden = false;
});

async function start(): Promise<void> {
  const problems = mountProblems(byId('problems'));
  const essay = unpackAtlas(await loadData<Atlas>('atlas'));
  let names: Promise<Finder> | null = null;
  const finder = () => {
    names ??= loadFinder();
    // what did not load may load the next time
    names.catch(() => {
      names = null;
    });
    return names;
  };
  const { atlas, original } = await handed(essay, finder, problems.report);
  const fallback = initialState(atlas, WIDE.matches ? 'globe' : 'flat');
  const asked = readAddress(atlas);
  if (asked.ignored.length) problems.report(asked.ignored.join(' '));
  const store = createStore({ ...fallback, ...asked.state });
  let deals: Promise<readonly Deal[]> | null = null;
  const app: App = {
    atlas,
    essay,
    store,
    texts: createTexts(atlas),
    deals: () => {
      deals ??= loadData<Deal[]>('deals');
      return deals;
    },
    names: async () => (await finder()).names,
  };

  const system = signal(DARK_SYSTEM.matches);
  DARK_SYSTEM.addEventListener('change', () => {
    system.value = DARK_SYSTEM.matches;
  });
  const theme = store.select((s) => s.theme);
  const dark = store.select((s) => s.theme === 'dark' || (s.theme === 'auto' && system.value));
  const palette = store.select((s) =>
    s.theme === 'dark' || (s.theme === 'auto' && system.value) ? DARK : LIGHT,
  );
  effect(() => {
    document.documentElement.dataset.theme = dark.value ? 'dark' : 'light';
    document.documentElement.dataset.chosenTheme = theme.value;
  });

  const scene = store.select((s) => compose(app.texts.atlas.value, s));
  const caption = byId('caption');
  effect(() => {
    const { shown } = scene.value;
    const date = document.createElement('time');
    date.dateTime = shown.date;
    date.textContent = shown.own ? yearSpan(...shown.period) : dateInWords(shown.date);
    caption.replaceChildren(date, ` ${scene.value.caption}`);
  });

  const article = byId('passages');
  const stage = byId('canvas').parentElement as HTMLElement;
  let map: AtlasMap['map'] | null = null;
  const counts = signal<Counts>({});
  mountEssay(article, app);
  mountReading(
    article,
    app,
    () => (WIDE.matches ? 0 : byId('map').offsetHeight),
    asked.state.passage !== undefined,
  );
  mountEvidence(article, app);
  mountStrip(byId('strip'), app);
  mountViewButtons(byId('views'), app);
  mountViewsOnDemand(byId('panel'), app, problems.report);
  mountModes(byId('modes'), app);
  const search = mountSearch(byId('kicker'), byId('search'), app, {
    texts: () => app.texts.words.peek(),
    failed: problems.report,
  });
  mountTheme(byId('kicker'), app);
  mountToolbar(byId('toolbar'), app, () => map);
  mountItems(byId('toolbar'), app);
  mountLegend(byId('legend'), app, palette, counts);
  mountCard(byId('card'), app);
  mountColophon(byId('colophon'), app);
  mountOpen(byId('opened'), app, problems.report, original);
  mountKeys(app, search);
  mountHistory(atlas, store, fallback, problems.report);

  const ready = drawMap();
  await import('./timeline/timeline.ts').then(
    ({ mountTimeline }) => mountTimeline(byId('timeline'), app),
    () =>
      problems.report('The timeline did not load. Reload the page to try again; the rest works without it.'),
  );
  mounted(createApi(app, ready, () => map));
  document.documentElement.dataset.atlas = 'ready';

  async function drawMap(): Promise<void> {
    try {
      const [{ startMap }, borders, areas, names] = await Promise.all([
        import('./atlas-map.ts'),
        loadData<BorderTopology>('borders-110m'),
        loadData<AreaTopology>('areas'),
        loadData<BaseNames>('names'),
      ]);
      const started = startMap(
        app,
        { stage, canvas: byId('canvas'), overlay: byId('overlay'), convention: byId('convention') },
        {
          scene,
          palette,
          data: { borders, areas, names },
          detail: { rest: dataUrl('borders-50m'), near: dataUrl('borders-10m') },
          report: problems.report,
        },
      );
      map = started.map;
      effect(() => {
        counts.value = started.counts.value;
      });
      await started.ready;
    } catch (error) {
      byId('map').classList.add('is-without-map');
      const message = byId('map-message');
      message.textContent = reasonOf(error);
      message.hidden = false;
    }
  }
}

/** What is read: the page's essay, or an article of the reader's own that was handed over as the page loaded anew. */
async function handed(
  essay: Atlas,
  finder: () => Promise<Finder>,
  report: (message: string) => void,
): Promise<{ atlas: Atlas; original: Kept | null }> {
  const kept = handedOver();
  if (!kept) return { atlas: essay, original: null };
  try {
    const [{ readText }, { editionOf }, { articleAtlas }, { names, unknown }] = await Promise.all([
      import('./open/read.ts'),
      import('./text/edition.ts'),
      import('./text/article.ts'),
      finder(),
    ]);
    const opened = readText(kept.text, kept.name);
    if (editionOf(essay, opened, names)) {
      putAway();
      return { atlas: essay, original: kept };
    }
    const article = articleAtlas(essay, opened, names, unknown);
    const { showArticle } = await import('./essay/article.ts');
    showArticle(
      { head: document.querySelector('.masthead') as HTMLElement, article: byId('passages') },
      article,
      essay,
    );
    return { atlas: article.atlas, original: null };
  } catch (error) {
    putAway();
    report(`“${kept.name}” could not be opened: ${error instanceof Error ? error.message : String(error)}`);
    return { atlas: essay, original: null };
  }
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
