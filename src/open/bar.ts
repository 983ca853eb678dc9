import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import type { Edition } from '../model/edition.ts';
import type { Passage } from '../model/types.ts';
import { h, type Part } from '../ui/dom.ts';

/** What the bar's buttons do. */
export interface BarCallbacks {
  open(): void;
  forget(): void;
  /** Keeps the text in this browser or no longer; returns false when the browser refuses. */
  keep(on: boolean): boolean;
  kept(): boolean;
}

/** TimeWindow when an atlas does not ask for its essay's original. */
const ANY_TEXT =
  'Any article gets a map of its own: open or drop it here. It stays in your browser and is sent nowhere.';

/** Under the title: how to open the original; once it is open, which text is read, what matched, and how to forget it. */
export function mountBar(host: HTMLElement, app: App, callbacks: BarCallbacks): () => void {
  const { texts } = app;
  const stop = effect(() => {
    const edition = texts.edition.value;
    host.classList.toggle('is-open', edition !== null);
    // the credit of our account does not apply to the original
    host.parentElement?.classList.toggle('is-original', texts.turned.value.size > 0);
    if (!edition) {
      host.replaceChildren(
        h('button', { type: 'button', 'data-open': 'dialog', onclick: callbacks.open }, 'Open a text…'),
        h('p', {}, app.atlas.invitation ?? ANY_TEXT),
      );
      return;
    }
    const turned = texts.turned.value;
    const focused = (document.activeElement as HTMLElement | null)?.dataset.texts;
    host.replaceChildren(...open(app, edition, turned, callbacks));
    if (focused) host.querySelector<HTMLElement>(`[data-texts="${focused}"]`)?.focus();
  });
  return () => {
    stop();
    host.replaceChildren();
  };
}

/** While an article that the reader opened is read: back to the essay, or on to another text. */
export function mountArticleBar(host: HTMLElement, callbacks: { open(): void; close(): void }): () => void {
  host.classList.add('is-open');
  host.replaceChildren(
    h(
      'div',
      { class: 'opened-keep' },
      h(
        'button',
        { type: 'button', 'data-open': 'essay', onclick: callbacks.close },
        'Close it, back to the essay',
      ),
      h('button', { type: 'button', 'data-open': 'dialog', onclick: callbacks.open }, 'Open another…'),
    ),
  );
  return () => host.replaceChildren();
}

function open(
  { atlas, texts }: App,
  edition: Edition,
  turned: ReadonlySet<string>,
  callbacks: BarCallbacks,
): Part[] {
  const press = (id: string, text: string, on: boolean, run: () => void) =>
    h('button', { type: 'button', 'data-texts': id, 'aria-pressed': String(on), onclick: run }, text);
  const status = h('span', { role: 'status' });
  const box = h('input', {
    type: 'checkbox',
    'data-texts': 'keep',
    onchange: () => {
      if (callbacks.keep(box.checked)) return;
      box.checked = false;
      status.textContent = 'This browser does not let the page keep anything.';
    },
  });
  box.checked = callbacks.kept();
  return [
    h(
      'div',
      { class: 'opened-choice', role: 'group', 'aria-label': 'Which text is read' },
      press('account', 'Our account', turned.size === 0, () => texts.turn(null, false)),
      press('original', 'The original', turned.size === edition.words.size, () => texts.turn(null, true)),
    ),
    h(
      'p',
      { class: 'opened-found', role: 'status' },
      `${edition.name}: ${matchedInWords(atlas.passages, edition)}`,
    ),
    ...leftOver(edition),
    h(
      'div',
      { class: 'opened-keep' },
      h('label', {}, box, ' Keep it in this browser'),
      h('button', { type: 'button', 'data-texts': 'forget', onclick: callbacks.forget }, 'Forget it'),
      h('button', { type: 'button', 'data-open': 'dialog', onclick: callbacks.open }, 'Open another…'),
      status,
    ),
  ];
}

/** How many of the essay's paragraphs, headings and notes the text has, and which it lacks. */
function matchedInWords(passages: readonly Passage[], edition: Edition): string {
  const kinds = [
    ['paragraph', 'paragraphs'],
    ['heading', 'headings'],
    ['note', 'notes'],
  ] as const;
  const counts = kinds.flatMap(([kind, plural]) => {
    const all = passages.filter((p) => p.kind === kind);
    if (!all.length) return [];
    return [`${all.filter((p) => edition.words.has(p.id)).length} of ${all.length} ${plural}`];
  });
  const missing = passages.filter((p) => !edition.words.has(p.id));
  const named = missing.map((p) =>
    p.kind === 'heading' ? `“${p.text}”` : p.kind === 'note' ? `note ${p.label}` : `paragraph ${p.label}`,
  );
  const lacks = named.length ? ` Not found, so our account stands: ${named.join(', ')}.` : '';
  return `${counts.join(', ')} found.${lacks}`;
}

function leftOver({ unmatched, remarks }: Edition): Part[] {
  if (!unmatched.length && !remarks.length) return [];
  const n = unmatched.length;
  return [
    h(
      'details',
      { class: 'opened-left' },
      h('summary', {}, n ? `${n} ${n === 1 ? 'piece is' : 'pieces are'} no part of it` : 'What was left out'),
      h('ul', {}, ...[...unmatched, ...remarks].map((text) => h('li', { dir: 'auto' }, text))),
    ),
  ];
}
