import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { parseRef } from '../model/ref.ts';
import { choose, hover, read } from '../state/actions.ts';
import { turningOf } from './turning.ts';

/** Ties the essay's mentions to the map: hover and focus light, a click opens; and marks what is lit. Returns its dispose. */
export function mountEssay(article: HTMLElement, app: App): () => void {
  const { store } = app;
  const mentions = () => article.querySelectorAll<HTMLElement>('[data-ref]');
  const words = turningOf(article, app);
  const passages = [...article.querySelectorAll<HTMLElement>('[data-passage]')];

  const refAt = (e: Event) => (e.target as Element).closest<HTMLElement>('[data-ref]')?.dataset.ref ?? null;
  const enter = (e: Event) => {
    const ref = refAt(e);
    if (ref) store.update(hover(ref));
  };
  const leave = (e: Event) => {
    if (refAt(e)) store.update(hover(null));
  };
  const click = (e: MouseEvent) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.button !== 0) return;
    const ref = refAt(e);
    const link = (e.target as Element).closest('a');
    if (ref) store.update(choose(ref), 'push');
    else if (link?.hash && isPassage(link.hash.slice(1))) store.update(read(link.hash.slice(1)), 'push');
    else return;
    e.preventDefault();
  };
  const isPassage = (id: string) => parseRef(id) === null && app.atlas.passages.some((p) => p.id === id);

  article.addEventListener('pointerover', enter);
  article.addEventListener('pointerout', leave);
  article.addEventListener('focusin', enter);
  article.addEventListener('focusout', leave);
  article.addEventListener('click', click);

  const here = store.select((s) => s.passage);
  const chosen = store.select((s) => s.chosen);
  const hovered = store.select((s) => s.hover);
  const stop = [
    effect(() => {
      for (const p of passages) {
        const current = p.dataset.passage === here.value;
        p.classList.toggle('is-current', current);
        if (current) p.setAttribute('aria-current', 'true');
        else p.removeAttribute('aria-current');
      }
    }),
    effect(() => {
      words.show();
      for (const m of mentions()) m.classList.toggle('is-chosen', m.dataset.ref === chosen.value);
    }),
    effect(() => {
      for (const m of mentions()) m.classList.toggle('is-hovered', m.dataset.ref === hovered.value);
    }),
  ];
  return () => {
    for (const s of stop) s();
    for (const p of passages) {
      p.classList.remove('is-current');
      p.removeAttribute('aria-current');
    }
    article.removeEventListener('pointerover', enter);
    article.removeEventListener('pointerout', leave);
    article.removeEventListener('focusin', enter);
    article.removeEventListener('focusout', leave);
    article.removeEventListener('click', click);
  };
}
