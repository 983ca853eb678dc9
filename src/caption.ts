import { effect, type ReadonlySignal } from '@preact/signals-core';
import { dateInWords, yearSpan } from './model/date.ts';
import type { Base } from './scene/base.ts';

/** Says over the map what is shown and when, and says it anew only when the words change: it is read out. Returns its dispose. */
export function mountCaption(
  host: HTMLElement,
  base: ReadonlySignal<Pick<Base, 'shown' | 'caption'>>,
): () => void {
  let said = '';
  return effect(() => {
    const { shown, caption } = base.value;
    const when = shown.own ? yearSpan(...shown.period) : dateInWords(shown.date);
    const words = `${shown.date} ${when} ${caption}`;
    if (words === said) return;
    said = words;
    const date = document.createElement('time');
    date.dateTime = shown.date;
    date.textContent = when;
    host.replaceChildren(date, ` ${caption}`);
  });
}
