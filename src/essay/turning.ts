import type { App } from '../app.ts';
import type { Words } from '../model/edition.ts';
import type { Passage } from '../model/types.ts';
import { h } from '../ui/dom.ts';
import { wordParts } from './words.ts';

/** Shows each passage's words: the account that the page came with, or the text that the reader opened. */
export function turningOf(article: HTMLElement, app: App): { show(): void } {
  const { atlas, texts } = app;
  const notes = new Set(atlas.passages.flatMap((p) => (p.kind === 'note' ? [p.label] : [])));
  const places = atlas.passages.flatMap((passage) => {
    const element = article.querySelector<HTMLElement>(`[data-passage="${passage.id}"]`);
    return element ? [{ passage, element, account: [...element.childNodes] }] : [];
  });
  // what each passage shows: the words opened for it, and whether it is turned to them
  const current = new Map<string, { words: Words | undefined; opened: boolean }>();
  return {
    /** Reads the texts' signals: an effect that calls it runs again when they change. */
    show() {
      const edition = texts.edition.value;
      const turned = texts.turned.value;
      for (const { passage, element, account } of places) {
        const words = edition?.words.get(passage.id);
        const opened = words !== undefined && turned.has(passage.id);
        const before = current.get(passage.id);
        if (before?.words === words && (before?.opened ?? false) === opened) continue;
        current.set(passage.id, { words, opened });
        element.classList.toggle('is-opened', opened);
        const kept = (selector: string) => account.filter((n) => n instanceof Element && n.matches(selector));
        const nodes = opened
          ? [...kept('.number'), ...wordParts(words, notes), ...kept('.note-back').flatMap((n) => [' ', n])]
          : account;
        element.replaceChildren(...nodes);
        if (words && passage.kind !== 'heading') element.append(' ', switchOf(app, passage, opened));
      }
    },
  };
}

/** Turns one passage from our account to the opened text or back. */
function switchOf({ texts }: App, passage: Passage, opened: boolean): HTMLElement {
  const what = passage.kind === 'note' ? 'Note' : 'Paragraph';
  return h(
    'button',
    {
      type: 'button',
      class: 'turn-words',
      'data-turn-words': passage.id,
      'aria-label': `${what} ${passage.label}: ${opened ? 'read our account' : 'read the original'}`,
      onclick: () => {
        texts.turn(passage.id, !opened);
        document.querySelector<HTMLElement>(`[data-turn-words="${passage.id}"]`)?.focus();
      },
    },
    opened ? 'our account' : 'the original',
  );
}
