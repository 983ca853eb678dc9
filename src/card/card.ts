import type { App } from '../app.ts';
import type { Ref } from '../model/types.ts';
import type { TimeWindow } from '../scene/time.ts';
import { keepFocus } from '../ui/focus.ts';
import { once } from '../ui/once.ts';
import { soon } from '../ui/soon.ts';
import type { Card } from './content.ts';

type Content = typeof import('./content.ts');

/**
 * Shows the card of the selected item in the host, or none. The code of cards is loaded once `rested` has settled, at the
 * latest when the first card is needed; when it does not load, the reader is told and the next click tries again.
 * Returns its dispose.
 */
export function mountCard(
  host: HTMLElement,
  app: App,
  rested: Promise<void> = Promise.resolve(),
  fetched: () => Promise<Content> = () => import('./content.ts'),
): () => void {
  const { store, root } = app;
  const focus = keepFocus(host);
  const ended = new AbortController();
  let content: Content | null = null;
  // the card that waits for its code: whether it may take the focus, and where the focus was
  let pending: { readonly takes: boolean; readonly active: Element | null } | null = null;
  let follow: (passage: string) => void = () => {};
  let update: (timeWindow: TimeWindow) => void = () => {};
  let unannounce = () => {};
  const load = once(async () => {
    content = await fetched();
  });

  const show = (ref: Ref | null, deliberate: boolean) => {
    if (ref === null) return close();
    const takes = focus.leave(deliberate);
    if (content) return open(ref, takes);
    const loading = pending !== null;
    pending = { takes, active: document.activeElement };
    if (loading) return;
    load().then(
      () => {
        // by now another item may be selected, or none, and the focus may be elsewhere
        const selected = store.state().selected;
        const focused = pending?.takes === true && document.activeElement === pending.active;
        pending = null;
        if (selected !== null && !ended.signal.aborted) open(selected, focused);
      },
      () => {
        pending = null;
        if (ended.signal.aborted) return;
        app.report('The card did not load. The next click tries again.');
        const retry = () => show(store.state().selected, false);
        root.addEventListener('click', retry, { once: true, signal: ended.signal });
      },
    );
  };

  const open = (ref: Ref, takes: boolean) => {
    const followers: ((timeWindow: TimeWindow) => void)[] = [];
    const card = content?.cardOf(app, ref, (run) => {
      followers.push(run);
      run(app.live.window.peek());
    });
    if (!card) return close();
    update = (timeWindow) => {
      for (const run of followers) run(timeWindow);
    };
    put(card);
    if (takes) card.node.querySelector('h2')?.focus({ preventScroll: true });
  };

  const put = (card: Card) => {
    unannounce();
    host.replaceChildren(card.node);
    host.hidden = false;
    unannounce = app.boxes.announce(card.node, 'right');
    follow = card.follow;
    follow(store.state().passage);
  };

  const close = () => {
    const wasInside = host.contains(document.activeElement);
    unannounce();
    follow = () => {};
    update = () => {};
    host.replaceChildren();
    host.hidden = true;
    focus.restore(wasInside);
  };

  const redraw = () => {
    const open = host.querySelector<HTMLElement>('[data-card]')?.dataset.ref;
    if (open) show(open, false);
  };
  const stop = [
    store.watch(
      store.select((s) => s.selected),
      (ref) => show(ref, store.trace() === 'push'),
    ),
    // the sentences that a card quotes are those of the text that is read, its figures those of the register in place
    store.watch(app.texts.links, redraw),
    store.watch(app.register, redraw),
    store.watch(
      store.select((s) => s.passage),
      (passage) => follow(passage),
    ),
    store.watch(app.live.window, (timeWindow) => update(timeWindow)),
    soon(root, rested, () => load().catch(() => {})),
  ];
  return () => {
    ended.abort();
    for (const s of stop) s();
    unannounce();
    host.replaceChildren();
    host.hidden = true;
  };
}
