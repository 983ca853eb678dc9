import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { beatsOf } from '../model/beat.ts';
import type { Passage } from '../model/types.ts';
import { filled } from '../scene/headline.ts';
import { read } from '../state/actions.ts';
import { h } from '../ui/dom.ts';
import { createScope } from '../ui/scope.ts';
import { rangeAt } from './places.ts';

/** Marks in the essay's margin how far each beat of a passage goes; a click on a mark goes to its beat. Returns its dispose. */
export function mountBeats(article: HTMLElement, app: App): () => void {
  const { store, texts } = app;
  const scope = createScope();
  const host = h('div', { class: 'beats' });
  article.append(host);
  scope.add(() => host.remove());
  let marks: { readonly passage: Passage; readonly n: number; readonly element: HTMLElement }[] = [];

  /** Puts each mark beside the lines of its beat. */
  const place = () => {
    const origin = article.getBoundingClientRect().top;
    for (const { passage, n, element } of marks) {
      const words = article.querySelector<HTMLElement>(`[data-passage="${passage.id}"]`);
      const beat = beatsOf(passage)[n - 1];
      const box = words && beat && rangeAt(words, beat.start, beat.end)?.getBoundingClientRect();
      element.hidden = !box || box.height === 0;
      if (!box) continue;
      element.style.top = `${box.top - origin}px`;
      element.style.height = `${box.height}px`;
    }
  };
  scope.effect(() => {
    const all = texts.atlas.value.passages;
    marks = all.flatMap((passage) =>
      passage.beats ? beatsOf(passage).map((_, i) => markOf(passage, i + 1)) : [],
    );
    host.replaceChildren(...marks.map((m) => m.element));
    for (const p of all)
      article.querySelector(`[data-passage="${p.id}"]`)?.classList.toggle('has-beats', p.beats !== undefined);
    place();
  });
  function markOf(passage: Passage, n: number) {
    const headline = filled(beatsOf(passage)[n - 1]?.view.headline ?? '', app.register.value);
    const element = h('button', {
      type: 'button',
      class: 'beat',
      // arrow keys go from beat to beat, so the marks are not in the order of focus
      tabindex: '-1',
      'data-beat': `${passage.id}.${n}`,
      'aria-label': `Part ${n} of ${passage.kind} ${passage.label}: ${headline}`,
      title: headline,
      onclick: () => store.update(read(passage.id, n), 'push'),
    });
    return { passage, n, element };
  }
  const current = store.select((s) => `${s.passage}.${s.beat}`);
  scope.add(
    effect(() => {
      texts.atlas.value;
      for (const { element } of marks)
        element.classList.toggle('is-current', element.dataset.beat === current.value);
    }),
  );
  const sized = new ResizeObserver(place);
  sized.observe(article);
  scope.add(() => sized.disconnect());
  return scope.dispose;
}
