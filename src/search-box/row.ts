import type { App } from '../app.ts';
import { kindLine, passageLabel, sourceLine } from '../encoding/words.ts';
import { idOf } from '../model/ref.ts';
import type { Passage } from '../model/types.ts';
import type { Marked } from '../search/marks.ts';
import type { Result } from '../search/result.ts';
import { h, type Part } from '../ui/dom.ts';
import { passagesInWords } from './words.ts';

/** A result as a row of the list, a link: what it is called, and where it leads. */
export function resultRow(app: App, result: Result): HTMLElement {
  const { title, language, english, detail } = result;
  const href = `#${result.kind === 'passage' ? idOf(result.ref) : result.ref}`;
  return h(
    'a',
    // the focus stays in the box, which says which option is active
    { role: 'option', href, tabindex: -1, class: `search-row is-${result.kind}`, 'data-leads': result.ref },
    h(
      'span',
      { class: 'search-name' },
      h('span', { class: 'search-title', lang: language === 'en' ? null : language }, ...markedParts(title)),
      english && h('span', { class: 'search-english' }, ' ', english),
    ),
    ' ',
    h('span', { class: 'search-where' }, whereOf(app, result)),
    detail && ' ',
    detail && h('span', { class: 'search-detail' }, ...markedParts(detail)),
  );
}

/** Where a result leads, in words. */
function whereOf({ atlas, texts }: App, result: Result): string {
  const { ref, kind } = result;
  const entity = atlas.entities[ref];
  const source = atlas.sources[ref];
  const passage = atlas.passages.find((p) => p.ref === ref);
  if (passage) return `${passageLabel(passage)}${result.original ? ', in the original' : ''}`;
  if (kind === 'deal')
    return entity?.kind === 'flow' ? 'in the flow’s card' : `in the card of ${entity?.names.en ?? ref}`;
  if (source) return sourceLine(source);
  if (!entity) return '';
  const named = new Set<Passage>(
    texts.links
      .peek()
      .mentionsOf(ref)
      .map((f) => f.passage),
  );
  return [kindLine(entity), passagesInWords([...named])].filter(Boolean).join(' · ');
}

function markedParts({ text, marks }: Marked): Part[] {
  let at = 0;
  const parts = marks.flatMap(([start, end]): Part[] => {
    const before = text.slice(at, start);
    at = end;
    return [before, h('mark', {}, text.slice(start, end))];
  });
  return [...parts, text.slice(at)];
}
