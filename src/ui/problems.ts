import { h } from './dom.ts';
import { icon } from './icon.ts';

/** Shows the reader a message about what the page could not do, under a title. */
export type Report = (message: string, title?: string) => void;

const MISSING = 'Part of the page is missing.';
const IN_FILES = 'The atlas’s files have problems; the page shows the last good atlas.';

/** Shows problems to the reader, grouped by title, until they are dismissed; in dev also those of the atlas's files. */
export function mountProblems(host: HTMLElement): { report: Report; dispose(): void } {
  const messages = new Map<string, readonly string[]>();
  const boxes = new Map<string, HTMLElement>();
  // screen readers announce only what is new
  host.setAttribute('aria-atomic', 'false');
  const show = (title: string, lines: readonly string[]) => {
    const before = boxes.get(title);
    if (lines.length === 0) {
      messages.delete(title);
      boxes.delete(title);
      before?.remove();
    } else {
      messages.set(title, lines);
      const box = problemBox(title, lines, () => show(title, []));
      boxes.set(title, box);
      if (before) before.replaceWith(box);
      else host.append(box);
    }
    host.hidden = boxes.size === 0;
  };
  const inFiles = (lines: readonly string[]) => show(IN_FILES, lines);
  const given = document.getElementById('atlas-problems')?.textContent;
  if (given) inFiles(JSON.parse(given) as string[]);
  import.meta.hot?.on('atlas:problems', inFiles);
  return {
    report: (message, title = MISSING) =>
      show(title, [...new Set([...(messages.get(title) ?? []), message])]),
    dispose() {
      import.meta.hot?.off('atlas:problems', inFiles);
      for (const title of [...boxes.keys()]) show(title, []);
    },
  };
}

function problemBox(title: string, lines: readonly string[], dismiss: () => void): HTMLElement {
  return h(
    'div',
    { class: 'problem' },
    h('p', {}, title),
    h('ul', {}, ...lines.map((line) => h('li', {}, line))),
    h('button', { type: 'button', 'aria-label': `Dismiss: ${title}`, onclick: dismiss }, icon('close')),
  );
}
