import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { turningOf } from './turning.ts';

/** Shows the essay in the account or the opened text, and marks the current passage and the selected and hovered mentions. Returns its dispose. */
export function mountEssay(article: HTMLElement, app: App): () => void {
  const { store } = app;
  const mentions = () => article.querySelectorAll<HTMLElement>('[data-ref]');
  const words = turningOf(article, app);
  const passages = [...article.querySelectorAll<HTMLElement>('[data-passage]')];

  const passageId = store.select((s) => s.passage);
  const selected = store.select((s) => s.selected);
  const hovered = store.select((s) => s.hovered);
  const stop = [
    effect(() => {
      for (const p of passages) {
        const current = p.dataset.passage === passageId.value;
        p.classList.toggle('is-current', current);
        if (current) p.setAttribute('aria-current', 'true');
        else p.removeAttribute('aria-current');
      }
    }),
    effect(() => {
      words.show();
      for (const m of mentions()) m.classList.toggle('is-chosen', m.dataset.ref === selected.value);
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
  };
}
