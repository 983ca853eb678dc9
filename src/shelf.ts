import type { AtlasApi } from './api.ts';
import type { NextText } from './app.ts';
import { pageFiles } from './files.ts';
import { loadFinder } from './finder.ts';
import type { Atlas } from './model/types.ts';
import { forgetArticle, keepArticle, keptArticle } from './open/keep.ts';
import type { Opened } from './open/read.ts';
import { type AtlasOptions, type MountedAtlas, mountAtlas } from './page.ts';
import type { PublishedState } from './state/address/published.ts';
import { once } from './ui/once.ts';

/** State fields that stay when another text is opened. */
const LASTING = [
  'theme',
  'language',
  'motion',
  'projection',
] as const satisfies readonly (keyof PublishedState)[];

/**
 * Keeps one text open in the page: the essay it was built with, or an article that the reader opened, each an atlas that is
 * mounted when the other is disposed of. An article that was open before the page was loaded is opened again.
 * `opened` is called with the interface of each atlas when it is mounted.
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
  // number of the latest request; earlier ones that load later are dropped
  let latest = 0;

  /** Replaces the mounted atlas with another; `between` is called after the first is disposed and before the second is mounted. */
  const place = (atlas: Atlas, options: AtlasOptions = {}, between = () => {}) => {
    const before = mounted?.api.state();
    const state = Object.fromEntries(before ? LASTING.map((key) => [key, before[key]]) : []);
    mounted?.dispose();
    if (mounted) root.replaceChildren(...(markup.cloneNode(true) as HTMLElement).childNodes);
    document.title = title;
    between();
    reading = atlas.id;
    mounted = mountAtlas(root, atlas, {
      essay,
      state,
      finder,
      openText: open,
      ...options,
    });
    opened(mounted.api);
    // after the atlas's listener, which drops what it has not yet written
    removeEventListener('popstate', onStep);
    addEventListener('popstate', onStep);
  };
  /** Mounts an article; false when another text was requested while this one was loading. */
  const placeArticle = async (text: Opened, between = () => {}): Promise<boolean> => {
    latest++;
    const request = latest;
    const [{ articleAtlas }, { showArticle }, { names, unknown }] = await Promise.all([
      import('./text/article.ts'),
      import('./essay/article.ts'),
      finder(),
    ]);
    if (request !== latest) return false;
    const made = articleAtlas(essay, text, names, unknown);
    article = text;
    place(made.atlas, {}, () => {
      between();
      const part = (selector: string) => root.querySelector(selector) as HTMLElement;
      showArticle({ head: part('.masthead'), article: part('#passages') }, made, essay);
    });
    keepArticle(essay.id, text);
    return true;
  };
  const placeEssay = (original: Opened | null, between = () => {}) => {
    latest++;
    forgetArticle(essay.id);
    place(essay, { original }, between);
  };
  /** Opens a text as a new history entry. */
  const open = async (next: NextText) => {
    const entry = (id: string) => history.pushState({ atlas: id }, '', location.pathname + location.search);
    if ('article' in next) {
      if (!(await placeArticle(next.article, () => entry('opened')))) return;
    } else placeEssay(next.original, () => entry(essay.id));
    scrollTo({ top: 0, behavior: 'instant' });
    root.querySelector<HTMLElement>('#essay')?.focus({ preventScroll: true });
  };
  /** Back or forward to an entry of the other text. */
  function onStep(e: PopStateEvent): void {
    const id = (e.state as { atlas?: string } | null)?.atlas;
    if (id === undefined || id === reading) return;
    if (id === essay.id) placeEssay(null);
    else if (article) void placeArticle(article);
  }

  const kept = keptArticle(essay.id);
  if (!kept) return place(essay);
  try {
    const { readText } = await import('./open/read.ts');
    await placeArticle(readText(kept.text, kept.name));
  } catch (error) {
    forgetArticle(essay.id);
    const why = error instanceof Error ? error.message : String(error);
    place(essay, { problem: `“${kept.name}” could not be opened: ${why}` });
  }
}
