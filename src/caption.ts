import { effect, type ReadonlySignal } from '@preact/signals-core';
import { dateInWords, yearSpan } from './model/date.ts';
import type { Base } from './scene/base.ts';

/** The headline over the map, with the date beneath; updated only when its text changes, because screen readers announce it. Returns its dispose. */
export function mountCaption(
  host: HTMLElement,
  base: ReadonlySignal<Pick<Base, 'timeWindow' | 'headline'>>,
): () => void {
  let announced = '';
  return effect(() => {
    const { timeWindow, headline } = base.value;
    const when = timeWindow.isReaderChoice ? yearSpan(...timeWindow.period) : dateInWords(timeWindow.date);
    const words = `${timeWindow.date} ${when} ${headline}`;
    if (words === announced) return;
    announced = words;
    const date = document.createElement('time');
    date.dateTime = timeWindow.date;
    date.textContent = when;
    const claim = document.createElement('span');
    claim.className = 'claim';
    claim.textContent = headline;
    host.replaceChildren(claim, ' ', date);
  });
}
