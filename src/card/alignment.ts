import { shortDate, TYPE_EXPLAINED } from '../encoding/words.ts';
import { holds, whenInWords } from '../model/date.ts';
import type { Alignment, Atlas } from '../model/types.ts';
import { h, type Part } from '../ui/dom.ts';
import { refLink, section, stateLink } from '../ui/links.ts';
import { table } from '../ui/table.ts';
import type { OnTimeWindow } from './time.ts';

/** An alignment: what its type binds to, and who belonged when, by which record. */
export function alignmentParts(atlas: Atlas, alignment: Alignment, onShown: OnTimeWindow): Part[] {
  const explained = h('p', { class: 'card-explained' }, TYPE_EXPLAINED[alignment.type]);
  if (!alignment.members.length) return [explained];
  // who belongs now first, then by when they joined
  const members = [...alignment.members].sort(
    (a, b) =>
      Number(a.to !== null) - Number(b.to !== null) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  );
  const open = members.some((m) => m.to === null);
  // one record of all is told once
  const [source = '', ...others] = new Set(members.map((m) => m.source));
  const shared = others.length === 0 ? recordOf(atlas, source) : null;
  const node = table(
    `Members of ${alignment.names.en}`,
    [
      { head: 'State' },
      { head: 'From', number: true },
      { head: 'To', number: true },
      ...(shared ? [] : [{ head: 'Record' }]),
    ],
    members.map((m) => [
      stateLink(atlas, m.state),
      shortDate(m.from),
      m.to === null ? '–' : shortDate(m.to),
      ...(shared ? [] : [recordOf(atlas, m.source)]),
    ]),
  );
  const status = h('p', { class: 'card-small' });
  onShown(({ date }) => {
    const member = members.map((m) => holds(m.from, m.to, date));
    for (const [i, row] of [...node.querySelectorAll('tbody tr')].entries())
      row.classList.toggle('is-past', !member[i]);
    const n = new Set(members.filter((_m, i) => member[i]).map((m) => m.state)).size;
    status.textContent = `${whenInWords(date)}, the date shown: ${n === 1 ? 'one member' : `${n || 'no'} members`}.`;
  });
  return [
    explained,
    section(
      'Members',
      status,
      node,
      shared ? h('p', { class: 'card-small' }, 'Record of all: ', shared, '.') : null,
      open
        ? h('p', { class: 'card-small' }, 'A dash: no end recorded. Paler: not a member at the date shown.')
        : null,
    ),
  ];
}

/** The record of a membership: a source of the atlas, or its text. */
function recordOf(atlas: Atlas, source: string): Part {
  const ref = source.startsWith('source:') ? source : `source:${source}`;
  return Object.hasOwn(atlas.sources, ref) ? refLink(atlas, ref) : source;
}
