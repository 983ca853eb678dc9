import type { App } from '../app.ts';
import { kindLine, sourceLine } from '../encoding/words.ts';
import { nameOf } from '../model/links.ts';
import type { Ref } from '../model/types.ts';
import { TIV_EXPLAINED } from '../register/words.ts';
import { selectItem } from '../state/actions.ts';
import { h } from '../ui/dom.ts';
import { bodyOf } from './body.ts';
import { headingOf } from './heading.ts';
import { mentionsOf } from './mentions.ts';
import { makeSheet } from './sheet.ts';
import { sourceParts, sourcesSection } from './sources.ts';
import type { OnTimeWindow } from './time.ts';

/** A card, and what marks the passage being read in it. */
export interface Card {
  readonly node: HTMLElement;
  follow(passage: string): void;
}

/** The card of an item or a source; null when the atlas has no such thing. A chunk of the page of its own, with all that cards are made of. */
export function cardOf(app: App, ref: Ref, onShown: OnTimeWindow): Card | null {
  const { atlas } = app;
  const entity = atlas.entities[ref];
  const source = atlas.sources[ref];
  const aside = h('aside', {
    'data-card': true,
    'data-ref': ref,
    'aria-label': nameOf(atlas, ref),
    class: 'card',
  });
  const asSheet = () => makeSheet(aside, () => app.store.update(selectItem(null), 'push'));
  if (entity) {
    const named = mentionsOf(app, ref);
    const sources = sourcesSection(app, entity);
    const [head, ...note] = headingOf(app, entity.names, kindLine(entity), entity.note);
    aside.append(
      ...(head ? [head] : []),
      named.node,
      ...note,
      ...bodyOf(app, entity, onShown),
      ...(sources ? [sources] : []),
    );
    explain(aside);
    asSheet();
    return { node: aside, follow: named.follow };
  }
  if (!source) return null;
  aside.append(
    ...headingOf(app, { en: source.title, zh: null, ru: null }, sourceLine(source), null),
    ...sourceParts(app, source),
  );
  asSheet();
  return { node: aside, follow: () => {} };
}

/** Says once in a card with arms figures what a TIV is: after the first of its sections that has one. */
function explain(card: HTMLElement): void {
  const first = [...card.querySelectorAll('.card-section')].find(
    (part) => part.querySelector('.figure') || part.textContent?.includes('TIV'),
  );
  first?.append(h('p', { class: 'card-small', 'data-tiv': true }, TIV_EXPLAINED));
}
