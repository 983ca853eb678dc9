import type { App } from '../app.ts';
import { mountArticleBar, mountBar } from './bar.ts';
import { type OpenDialog, openDialog } from './dialog.ts';
import { mountDrop } from './drop.ts';
import { forgetOriginal, handOver, type Kept, keepOriginal, keptOriginal, putAway } from './keep.ts';
import type { Opened } from './read.ts';

/** Lets the reader open the essay's original or any other text: by a button, or dropped on the page. `given` is an original that was handed over. */
export function mountOpen(
  host: HTMLElement,
  app: App,
  report: (message: string) => void,
  given: Kept | null,
): void {
  const { atlas, texts } = app;
  let dialog: OpenDialog | null = null;
  let text: Kept | null = null;

  const theDialog = () => {
    dialog ??= openDialog({
      title: atlas.title,
      file: (file) => void take((read) => read.readFile(file)),
      paste: (pasted) => void take(async (read) => read.readText(pasted)),
    });
    return dialog;
  };
  const refuse = (message: string) => {
    if (dialog?.node.open) dialog.say(message, true);
    else report(message);
  };

  /** Reads what was given, and turns the essay to it when it is the original, else offers a map of its own. */
  const take = async (
    get: (read: typeof import('./read.ts')) => Promise<Opened>,
    quietly = false,
  ): Promise<void> => {
    if (dialog?.node.open) dialog.say('Reading …');
    try {
      const [read, { editionOf }, names] = await Promise.all([
        import('./read.ts'),
        import('../text/edition.ts'),
        app.names(),
      ]);
      const opened = await get(read);
      const edition = editionOf(app.essay, opened, names);
      if (edition && app.essay === atlas) {
        const { name, text: words } = opened;
        text = { name, text: words };
        texts.open(edition);
        if (keptOriginal(atlas.id)) keepOriginal(atlas.id, text);
        dialog?.close();
        if (!quietly) host.querySelector<HTMLElement>('[data-texts="original"]')?.focus();
        return;
      }
      if (quietly) return;
      const go = () => {
        if (handOver({ name: opened.name, text: opened.text })) location.assign(location.pathname);
        else refuse('This browser does not let the page keep the text, not even until it has loaded anew.');
      };
      if (edition) return go();
      theDialog().ask(
        `“${opened.name}” is not “${app.essay.title}”: too little of it was found there. It can be read on a map of its own.`,
        'Open it on a map of its own',
        go,
      );
    } catch (error) {
      refuse(
        error instanceof Error && error.message
          ? error.message
          : 'The text could not be read. Reload the page and try again.',
      );
    }
  };

  const pick = { open: () => theDialog().show() };
  mountDrop((file) => void take((read) => read.readFile(file)));
  if (app.essay !== atlas) {
    mountArticleBar(host, {
      ...pick,
      close() {
        putAway();
        location.assign(location.pathname);
      },
    });
    return;
  }
  mountBar(host, app, {
    ...pick,
    forget() {
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
  });
  const kept = given ?? keptOriginal(atlas.id);
  if (kept) void take(async (read) => read.readText(kept.text, kept.name), true);
}
