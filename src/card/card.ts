import type { App } from '../app.ts';
import { kindLine, sourceLine } from '../encoding/words.ts';
import { nameOf } from '../model/links.ts';
import type { Ref } from '../model/types.ts';
import { type Shown, shownKey, shownOf } from '../scene/shown.ts';
import { h } from '../ui/dom.ts';
import { keepFocus } from '../ui/focus.ts';
import { bodyOf } from './body.ts';
import { headingOf } from './heading.ts';
import { mentionsOf } from './mentions.ts';
import type { OnShown } from './shown.ts';
import { sourceParts, sourcesSection } from './sources.ts';

/** Shows what is chosen: one card in the host, or none. Returns its dispose. */
export function mountCard(host: HTMLElement, app: App): () => void {
  const { store } = app;
  const focus = keepFocus(host);
  let follow: (passage: string) => void = () => {};
  let update: (shown: Shown) => void = () => {};
  let unannounce = () => {};

  const show = (ref: Ref | null, deliberate: boolean) => {
    const followers: ((shown: Shown) => void)[] = [];
    const card =
      ref === null
        ? null
        : cardOf(app, ref, (run) => {
            followers.push(run);
            run(shownOf(app.atlas, store.state()));
          });
    update = (shown) => {
      for (const run of followers) run(shown);
    };
    unannounce();
    if (!card) {
      const wasInside = host.contains(document.activeElement);
      follow = () => {};
      host.replaceChildren();
      host.hidden = true;
      focus.restore(wasInside);
      return;
    }
    const takes = focus.leave(deliberate);
    host.replaceChildren(card.node);
    host.hidden = false;
    unannounce = app.boxes.announce(card.node, 'right');
    follow = card.follow;
    follow(store.state().passage);
    if (takes) card.node.querySelector('h2')?.focus({ preventScroll: true });
  };

  const redraw = () => {
    const open = host.querySelector<HTMLElement>('[data-card]')?.dataset.ref;
    if (open) show(open, false);
  };
  const stop = [
    store.watch(
      store.select((s) => s.chosen),
      (ref) => show(ref, store.trace() === 'push'),
    ),
    // the sentences that a card quotes are those of the text that is read, its figures those of the register in place
    store.watch(app.texts.links, redraw),
    store.watch(app.register, redraw),
    store.watch(
      store.select((s) => s.passage),
      (passage) => follow(passage),
    ),
    store.watch(
      store.select((s) => shownKey(shownOf(app.atlas, s))),
      () => update(shownOf(app.atlas, store.state())),
    ),
  ];
  return () => {
    for (const s of stop) s();
    unannounce();
    host.replaceChildren();
    host.hidden = true;
  };
}

function cardOf(
  app: App,
  ref: Ref,
  onShown: OnShown,
): { node: HTMLElement; follow: (passage: string) => void } | null {
  const { atlas } = app;
  const entity = atlas.entities[ref];
  const source = atlas.sources[ref];
  const aside = h('aside', {
    'data-card': true,
    'data-ref': ref,
    'aria-label': nameOf(atlas, ref),
    class: 'card',
  });
  if (entity) {
    const named = mentionsOf(app, ref);
    const sources = sourcesSection(app, entity);
    aside.append(
      ...headingOf(app, entity.names, kindLine(entity), entity.note),
      named.node,
      ...bodyOf(app, entity, onShown),
      ...(sources ? [sources] : []),
    );
    return { node: aside, follow: named.follow };
  }
  if (!source) return null;
  aside.append(
    ...headingOf(app, { en: source.title, zh: null, ru: null }, sourceLine(source), null),
    ...sourceParts(app, source),
  );
  return { node: aside, follow: () => {} };
}
