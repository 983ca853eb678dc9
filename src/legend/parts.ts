import { effect, type ReadonlySignal } from '@preact/signals-core';
import { select } from 'd3-selection';
import type { App } from '../app.ts';
import { flowWidth, WIDTH_KEY } from '../encoding/width.ts';
import { STATUS_IN_WORDS } from '../encoding/words.ts';
import { FLOW_STATUSES } from '../model/types.ts';
import { TIV_EXPLAINED } from '../register/words.ts';
import { statusId } from '../scene/counts.ts';
import { nameIn, setMotion } from '../state/actions.ts';
import type { Language } from '../state/state.ts';
import { h } from '../ui/dom.ts';
import { reducedMotion, watchReducedMotion } from '../ui/motion.ts';
import { statusLine } from './status-line.ts';

/** A part of the legend, with the function that stops its effects. */
interface LegendPart {
  readonly node: HTMLElement;
  readonly stop: () => void;
}

/** Three line widths with their TIV, computed by the function that the map uses. */
export function widthKey(): HTMLElement {
  const host = h('p', { class: 'width-key' });
  const svg = select(host).append('svg').attr('width', 168).attr('height', 30).attr('role', 'img');
  svg
    .append('title')
    .text(
      `Width of a flow by its TIV in millions over the years shown: ${WIDTH_KEY.map((n) => n.toLocaleString('en-GB')).join(', ')}`,
    );
  const g = svg
    .selectAll('g')
    .data(WIDTH_KEY)
    .join('g')
    .attr('transform', (_d, i) => `translate(${i * 56},0)`);
  g.append('rect')
    .attr('width', 44)
    .attr('y', (d) => 9 - flowWidth(d) / 2)
    .attr('height', flowWidth)
    .attr('class', 'width-bar');
  g.append('text')
    .attr('x', 22)
    .attr('y', 28)
    .attr('text-anchor', 'middle')
    .text((d) => d.toLocaleString('en-GB'));
  host.append(h('span', {}, `Width: TIV in millions. ${TIV_EXPLAINED}`));
  return host;
}

/** The line styles of the statuses that highlighted flows in view have. */
export function statusKey(counts: ReadonlySignal<Readonly<Record<string, number>>>): LegendPart {
  const node = h('ul', { class: 'status-key', 'aria-label': 'Line styles of the flows in view' });
  let listed = '';
  const stop = effect(() => {
    const present = FLOW_STATUSES.filter((s) => s === 'delivered' || (counts.value[statusId(s)] ?? 0) > 0);
    if (present.join() === listed) return;
    listed = present.join();
    node.replaceChildren(
      ...present.map((s) => h('li', { 'data-status': s }, statusLine(s), ` ${STATUS_IN_WORDS[s]}`)),
    );
  });
  return { node, stop };
}

/** Turns the moving marks on and off; hidden where the reader's system asks for less motion, because then nothing moves. */
export function motionSwitch({ store }: App): LegendPart {
  const box = h('input', {
    type: 'checkbox',
    'data-motion': true,
    onchange: () => store.update(setMotion(box.checked), 'push'),
  });
  const node = h('label', { class: 'legend-row motion-row' }, box, h('span', {}, 'Moving marks'));
  const motion = store.select((s) => s.motion);
  const hide = () => {
    node.hidden = reducedMotion();
  };
  hide();
  const stops = [
    watchReducedMotion(hide),
    effect(() => {
      box.checked = motion.value;
    }),
  ];
  return {
    node,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** Lists what has nothing in view, or lists it no more; `count` says how much that is. */
export function absentSwitch(legend: HTMLElement): { node: HTMLElement; count(n: number): void } {
  let none = 0;
  let listed = false;
  const tell = () => {
    legend.classList.toggle('shows-absent', listed);
    node.setAttribute('aria-expanded', String(listed));
    node.textContent = listed ? 'Only what is in view' : `${none} more, not in view`;
    node.hidden = none === 0 && !listed;
  };
  const node = h('button', {
    type: 'button',
    class: 'legend-more',
    onclick: () => {
      listed = !listed;
      tell();
    },
  });
  tell();
  return {
    node,
    count(n) {
      none = n;
      tell();
    },
  };
}

const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', zh: '中文', ru: 'Русский' };

/** Selects the language of names on the map, from those of the atlas. */
export function languageSwitch({ atlas, store }: App): LegendPart {
  const choice = h(
    'select',
    {
      'data-language': true,
      onchange: () => store.update(nameIn(choice.value as Language), 'push'),
    },
    ...atlas.languages.map((id) => h('option', { value: id, lang: id }, LANGUAGE_NAMES[id])),
  );
  const language = store.select((s) => s.language);
  const stop = effect(() => {
    choice.value = language.value;
  });
  return { node: h('label', { class: 'legend-names' }, 'Names', choice), stop };
}
