import { h } from './dom.ts';

/** Where the page says what it could not read. In dev it also shows what is wrong in the atlas's files. */
export function mountProblems(host: HTMLElement): { report(text: string): void; dispose(): void } {
  const show = (title: string, lines: readonly string[]) => {
    host.replaceChildren();
    host.hidden = lines.length === 0;
    if (!lines.length) return;
    host.append(
      h('p', {}, title),
      h('ul', {}, ...lines.map((l) => h('li', {}, l))),
      h('button', { type: 'button', 'aria-label': 'Dismiss', onclick: () => show('', []) }, '✕'),
    );
  };
  const inFiles = (lines: readonly string[]) =>
    show('The atlas’s files have problems; the page shows the last good atlas.', lines);
  const given = document.getElementById('atlas-problems')?.textContent;
  if (given) inFiles(JSON.parse(given) as string[]);
  import.meta.hot?.on('atlas:problems', inFiles);
  return {
    report: (text) => show('Part of the page’s address or data was left out.', [text]),
    dispose() {
      import.meta.hot?.off('atlas:problems', inFiles);
      show('', []);
    },
  };
}
