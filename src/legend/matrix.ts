import { effect } from '@preact/signals-core';
import type { App } from '../app.ts';
import { dateInWords } from '../model/date.ts';
import type { Alignment, Country } from '../model/types.ts';
import { alignmentStatus, membersAt } from '../scene/focus.ts';
import { h } from '../ui/dom.ts';

/** Who is in what at the date of the map: the states that the text names, and the alignments of two or more. Returns its dispose. */
export function mountMatrix(host: HTMLElement, app: App): () => void {
  const { atlas, texts, live } = app;
  const place = h('div', { class: 'matrix-place' });
  const details = h('details', { class: 'matrix' }, h('summary', {}, 'Who is in what'), place);
  host.append(details);
  const fill = () => {
    const { date } = live.window.value;
    const named = new Set(texts.atlas.value.passages.flatMap((p) => p.mentions.map((m) => m.ref)));
    const columns = Object.values(atlas.entities)
      .filter(
        (e): e is Alignment => e.kind === 'alignment' && alignmentStatus(atlas, e.ref, date) === 'current',
      )
      .map((alignment) => ({ alignment, members: membersAt(atlas, alignment.ref, date) }))
      .filter(({ members }) => members.length > 1);
    const rows = Object.values(atlas.entities)
      .filter((e): e is Country => e.kind === 'country' && named.has(e.ref))
      .map((state) => ({
        state,
        within: columns.map((c) => c.members.includes(state.ref.slice('country:'.length))),
      }))
      .filter(({ within }) => within.includes(true))
      .sort((a, b) => count(b.within) - count(a.within) || a.state.names.en.localeCompare(b.state.names.en));
    const link = (ref: string, name: string) => h('a', { href: `#${ref}`, 'data-ref': ref }, name);
    const about = `Who is in what at ${dateInWords(date)}: the states that the text names. A name opens it and shows it alone.`;
    place.replaceChildren(
      h('p', { class: 'matrix-about', 'aria-hidden': 'true' }, about),
      h(
        'table',
        { 'aria-label': about },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, 'State'),
            ...columns.map(({ alignment }) =>
              h('th', { scope: 'col', class: 'matrix-head' }, link(alignment.ref, alignment.names.en)),
            ),
          ),
        ),
        h(
          'tbody',
          {},
          ...rows.map(({ state, within }) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, link(state.ref, state.names.en)),
              ...within.map((is) => h('td', {}, is ? h('span', { 'aria-label': 'member' }, '•') : '')),
            ),
          ),
        ),
      ),
    );
  };
  let stop = () => {};
  const toggled = () => {
    stop();
    stop = details.open ? effect(fill) : () => {};
  };
  details.addEventListener('toggle', toggled);
  return () => {
    stop();
    details.remove();
  };
}

const count = (within: readonly boolean[]) => within.filter(Boolean).length;
