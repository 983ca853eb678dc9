import { effect, type ReadonlySignal } from '@preact/signals-core';
import { dateInWords, yearSpan } from './model/date.ts';
import type { Base } from './scene/base.ts';

/** The caption over the map; changed only when its words change, because screen readers announce it. Returns its dispose. */
export function mountCaption(
  host: HTMLElement,
  base: ReadonlySignal<Pick<Base, 'shown' | 'caption'>>,
): () => void {
  let announced = '';
  return effect(() => {
    const { shown, caption } = base.value;
    const when = shown.own ? yearSpan(...shown.period) : dateInWords(shown.date);
    const words = `${shown.date} ${when} ${caption}`;
    if (words === announced) return;
    announced = words;
    const date = document.createElement('time');
    date.dateTime = shown.date;
    date.textContent = when;
    host.replaceChildren(date, ` ${caption}`);
  });
}
