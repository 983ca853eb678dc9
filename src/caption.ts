import { effect, type ReadonlySignal } from '@preact/signals-core';
import { dateInWords, yearSpan } from './model/date.ts';
import type { Scene } from './scene/scene.ts';

/** Says over the map what is shown and when. Returns its dispose. */
export function mountCaption(host: HTMLElement, scene: ReadonlySignal<Scene>): () => void {
  return effect(() => {
    const { shown, caption } = scene.value;
    const date = document.createElement('time');
    date.dateTime = shown.date;
    date.textContent = shown.own ? yearSpan(...shown.period) : dateInWords(shown.date);
    host.replaceChildren(date, ` ${caption}`);
  });
}
