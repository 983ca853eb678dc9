import type { Alignment, Atlas } from '../../model/types.ts';
import { h } from '../../ui/dom.ts';
import { type Part, refLink, section, stateLink } from './parts.ts';
import { table } from './table.ts';
import { shortDate, TYPE_EXPLAINED } from './words.ts';

/** An alignment: what its type binds to, and who belonged when, by which record. */
export function alignmentParts(atlas: Atlas, alignment: Alignment): Part[] {
  const explained = h('p', { class: 'card-explained' }, TYPE_EXPLAINED[alignment.type]);
  if (!alignment.members.length) return [explained];
  const members = [...alignment.members].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const open = members.some((m) => m.to === null);
  return [
    explained,
    section(
      'Members',
      table(
        `Members of ${alignment.names.en}`,
        [{ head: 'State' }, { head: 'From', number: true }, { head: 'To', number: true }, { head: 'Record' }],
        members.map((m) => [
          stateLink(atlas, m.state),
          shortDate(m.from),
          m.to === null ? '–' : shortDate(m.to),
          recordOf(atlas, m.source),
        ]),
      ),
      open ? h('p', { class: 'card-small' }, 'A dash: no end recorded.') : null,
    ),
  ];
}

/** The record of a membership: a source of the atlas, or its text. */
function recordOf(atlas: Atlas, source: string): Part {
  const ref = source.startsWith('source:') ? source : `source:${source}`;
  return Object.hasOwn(atlas.sources, ref) ? refLink(atlas, ref) : source;
}
