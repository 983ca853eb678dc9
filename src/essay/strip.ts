import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { nameOf } from '../model/links.ts';
import { h } from '../ui/dom.ts';

/** A strip along the essay with a tick for each passage, as tall as its text; marked where the selected item is named. */
export function mountStrip(host: HTMLElement, app: App): () => void {
  const { atlas, store, texts } = app;
  const ticks = new Map(
    atlas.passages.map((p) => {
      const tick = h('a', {
        href: `#${p.id}`,
        class: `tick tick-${p.kind}`,
        'data-tick': p.id,
      });
      tick.style.flexGrow = String(Math.max(60, p.text.length));
      return [p.id, tick] as const;
    }),
  );
  const nav = h('nav', { class: 'strip-nav' }, ...ticks.values());
  host.replaceChildren(nav);
  const passageId = store.select((s) => s.passage);
  const selected = store.select((s) => s.selected);
  const stop = effect(() => {
    const ref = selected.value;
    const links = texts.links.value;
    nav.setAttribute(
      'aria-label',
      ref ? `Where the essay names ${nameOf(atlas, ref)}` : 'The essay’s passages',
    );
    for (const p of atlas.passages) {
      const tick = ticks.get(p.id) as HTMLAnchorElement;
      const n = ref ? links.mentionsOf(ref).filter((f) => f.passage.id === p.id).length : 0;
      const where =
        p.kind === 'heading' ? p.text : p.kind === 'note' ? `Note ${p.label}` : `Paragraph ${p.label}`;
      tick.classList.toggle('is-named', n > 0);
      tick.tabIndex = n > 0 ? 0 : -1;
      tick.setAttribute('aria-label', n > 0 ? `${where}: named ${n} ${n === 1 ? 'time' : 'times'}` : where);
      tick.title = where;
      if (p.id === passageId.value) tick.setAttribute('aria-current', 'true');
      else tick.removeAttribute('aria-current');
    }
  });
  return () => {
    stop();
    host.replaceChildren();
  };
}
