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
    claim.append(...unbroken(headline));
    host.replaceChildren(claim, ' ', date);
  });
}

/** A text whose designations, such as `S-400`, are not broken at their hyphen. */
function unbroken(text: string): (string | HTMLElement)[] {
  return text.split(/(\S*-\d\S*)/).map((part, i) => {
    if (i % 2 === 0) return part;
    const whole = document.createElement('span');
    whole.className = 'whole';
    whole.textContent = part;
    return whole;
  });
}

/** What is written on the map as a list for those who do not see it; each names and opens its item. Returns its dispose. */
export function mountCalloutList(
  host: HTMLElement,
  base: ReadonlySignal<Pick<Base, 'callouts'>>,
): () => void {
  return effect(() => {
    const { callouts } = base.value;
    const texts = callouts.filter((c) => c.text.en !== '');
    host.hidden = texts.length === 0;
    host.replaceChildren(
      ...texts.map(({ ref, text }) => {
        const item = document.createElement('li');
        const link = document.createElement(ref ? 'a' : 'span');
        if (ref) {
          link.setAttribute('href', `#${ref}`);
          link.dataset.ref = ref;
        }
        link.textContent = text.en;
        item.append(link);
        return item;
      }),
    );
  });
}
