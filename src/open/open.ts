import type { App, NextText } from '../app.ts';
import { createScope } from '../ui/scope.ts';
import { mountArticleBar, mountBar } from './bar.ts';
import { type OpenDialog, openDialog } from './dialog.ts';
import { mountDrop } from './drop.ts';
import { forgetOriginal, type Kept, keepOriginal, keptOriginal } from './keep.ts';
import type { Opened } from './read.ts';

/**
 * Lets the reader open the essay's original or any other text: by a button, or dropped on the page. `original` is one that
 * is opened at once. Returns its dispose.
 */
export function mountOpen(host: HTMLElement, app: App, original: Opened | null): () => void {
  const { atlas, essay, texts } = app;
  const scope = createScope();
  let dialog: OpenDialog | null = null;
  let text: Kept | null = null;
  // of texts given in quick succession only the last is opened
  let latest = 0;

  const theDialog = () => {
    if (dialog) return dialog;
    dialog = openDialog(app.root, {
      title: essay.title,
      file: (file) => void take((read) => read.readFile(file)),
      paste: (pasted) => void take(async (read) => read.readText(pasted)),
    });
    scope.add(dialog.dispose);
    return dialog;
  };
  const refuse = (message: string) => {
    if (dialog?.node.open) dialog.say(message, true);
    else app.report(message, 'The text was not opened.');
  };

  const openInstead = (next: NextText) => {
    app
      .openText(next)
      .catch(() =>
        refuse(
          'The text could not be opened: a part of the page did not load. Try again, or reload the page.',
        ),
      );
  };

  /** Reads a text, and turns the essay to it if it is the original, else offers to open it on its own map. */
  const take = async (
    get: (read: typeof import('./read.ts')) => Promise<Opened>,
    quietly = false,
  ): Promise<void> => {
    latest++;
    const request = latest;
    const isWanted = () => request === latest && !scope.disposed;
    if (dialog?.node.open) dialog.say('Reading …');
    try {
      const [read, { editionOf }, names] = await Promise.all([
        import('./read.ts'),
        import('../text/edition.ts'),
        app.names(),
      ]);
      const opened = await get(read);
      if (!isWanted()) return;
      const edition = editionOf(essay, opened, names);
      if (edition && essay === atlas) {
        const { name, text: words } = opened;
        text = { name, text: words };
        texts.open(edition);
        if (keptOriginal(atlas.id)) keepOriginal(atlas.id, text);
        dialog?.close();
        if (!quietly) host.querySelector<HTMLElement>('[data-texts="original"]')?.focus();
        return;
      }
      if (quietly) return;
      if (edition) return openInstead({ original: opened });
      theDialog().ask(
        `“${opened.name}” is not “${essay.title}”: too little of it was found there. It can be read on a map of its own.`,
        'Open it on a map of its own',
        () => openInstead({ article: opened }),
      );
    } catch (error) {
      if (!isWanted()) return;
      refuse(
        error instanceof Error && error.message
          ? error.message
          : 'The text could not be read. Reload the page and try again.',
      );
    }
  };

  const callbacks = { open: () => theDialog().show() };
  scope.add(
    mountDrop(app.root, ([file, ...more]) => {
      if (file) void take((read) => read.readFile(file));
      if (more.length)
        app.report(
          `One text is read at a time: ${more.map((f) => `“${f.name}”`).join(', ')} ${more.length === 1 ? 'was' : 'were'} left.`,
          'Not every text was opened.',
        );
    }),
  );
  if (essay !== atlas) {
    scope.add(mountArticleBar(host, { ...callbacks, close: () => openInstead({ original: null }) }));
    return scope.dispose;
  }
  scope.add(
    mountBar(host, app, {
      ...callbacks,
      forget() {
        latest++;
        text = null;
        forgetOriginal(atlas.id);
        texts.open(null);
        host.querySelector<HTMLElement>('[data-open="dialog"]')?.focus();
      },
      keep(on) {
        if (on && text) return keepOriginal(atlas.id, text);
        forgetOriginal(atlas.id);
        return true;
      },
      kept: () => keptOriginal(atlas.id) !== null,
    }),
  );
  const kept = keptOriginal(atlas.id);
  if (original) void take(async () => original, true);
  else if (kept) void take(async (read) => read.readText(kept.text, kept.name), true);
  return scope.dispose;
}
