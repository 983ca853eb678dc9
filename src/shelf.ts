import type { AtlasApi } from './api.ts';
import type { NextText } from './app.ts';
import { showArticle } from './essay/article.ts';
import { pageFiles } from './files.ts';
import { loadFinder } from './finder.ts';
import type { Atlas } from './model/types.ts';
import { once } from './once.ts';
import { forgetArticle, keepArticle, keptArticle } from './open/keep.ts';
import type { Opened } from './open/read.ts';
import { type AtlasOptions, type MountedAtlas, mountAtlas } from './page.ts';
import type { State } from './state/state.ts';

/** What stays when another text takes the place of the one that is read. */
const LASTING = ['theme', 'language', 'motion', 'projection'] as const satisfies readonly (keyof State)[];

/**
 * Keeps one text open in the page: the essay it was built with, or an article of the reader's own, each an atlas that is
 * mounted when the other is disposed of. An article that was open before the page was loaded is opened again.
 * `opened` is told the interface of each atlas as it is mounted.
 */
export async function openShelf(
  root: HTMLElement,
  essay: Atlas,
  opened: (api: AtlasApi) => void,
): Promise<void> {
  const markup = root.cloneNode(true) as HTMLElement;
  const { title } = document;
  const finder = once(() => loadFinder(pageFiles));
  let mounted: MountedAtlas | null = null;
  let reading = essay.id;
  let article: Opened | null = null;
  let asked = 0;

  /** Mounts an atlas in the place of the one that is mounted; `prepare` makes the markup its own. */
  const place = (atlas: Atlas, options: AtlasOptions = {}, prepare = () => {}) => {
    const before = mounted?.api.state();
    const state = Object.fromEntries(before ? LASTING.map((key) => [key, before[key]]) : []);
    mounted?.dispose();
    if (mounted) root.replaceChildren(...(markup.cloneNode(true) as HTMLElement).childNodes);
    document.title = title;
    prepare();
    reading = atlas.id;
    mounted = mountAtlas(root, atlas, {
      essay,
      state,
      finder,
      openText: (next) => void open(next),
      ...options,
    });
    opened(mounted.api);
  };
  const placeArticle = async (text: Opened, isWanted: () => boolean, entry: () => void) => {
    const [{ articleAtlas }, { names, unknown }] = await Promise.all([import('./text/article.ts'), finder()]);
    if (!isWanted()) return;
    const made = articleAtlas(essay, text, names, unknown);
    article = text;
    entry();
    place(made.atlas, {}, () => {
      const part = (selector: string) => root.querySelector(selector) as HTMLElement;
      showArticle({ head: part('.masthead'), article: part('#passages') }, made, essay);
    });
  };
  /** Opens what the reader asked for, as an entry of the history of its own. */
  const open = async (next: NextText) => {
    asked++;
    const mine = asked;
    const entry = (id: string) => history.pushState({ atlas: id }, '', location.pathname + location.search);
    if ('article' in next) {
      await placeArticle(
        next.article,
        () => mine === asked,
        () => entry('opened'),
      );
      keepArticle(essay.id, next.article);
    } else {
      forgetArticle(essay.id);
      entry(essay.id);
      place(essay, { original: next.original });
    }
    scrollTo({ top: 0, behavior: 'instant' });
    root.querySelector<HTMLElement>('#essay')?.focus({ preventScroll: true });
  };

  addEventListener('popstate', (e) => {
    const id = (e.state as { atlas?: string } | null)?.atlas;
    if (id === undefined || id === reading) return;
    asked++;
    const mine = asked;
    if (id === essay.id) place(essay);
    else if (article)
      void placeArticle(
        article,
        () => mine === asked,
        () => {},
      );
  });

  const kept = keptArticle(essay.id);
  if (!kept) return place(essay);
  try {
    const { readText } = await import('./open/read.ts');
    await placeArticle(
      readText(kept.text, kept.name),
      () => true,
      () => {},
    );
  } catch (error) {
    forgetArticle(essay.id);
    const why = error instanceof Error ? error.message : String(error);
    place(essay, { problem: `“${kept.name}” could not be opened: ${why}` });
  }
}
