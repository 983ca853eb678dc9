import { dateInWords } from '../../model/date.ts';
import type { Alignment, Atlas } from '../../model/types.ts';
import { h } from '../../ui/dom.ts';
import { type Part, refLink, section, stateLink } from './parts.ts';
import { table } from './table.ts';
import { TYPE_EXPLAINED } from './words.ts';

/** An alignment: what its type binds to, and who belonged when, by which record. */
export function alignmentParts(atlas: Atlas, alignment: Alignment): Part[] {
  const explained = h('p', { class: 'card-explained' }, TYPE_EXPLAINED[alignment.type]);
  if (!alignment.members.length) return [explained];
  const members = [...alignment.members].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return [
    explained,
    section(
      'Members',
      table(
        `Members of ${alignment.names.en}`,
        [{ head: 'State' }, { head: 'From' }, { head: 'To' }, { head: 'Record' }],
        members.map((m) => [
          stateLink(atlas, m.state),
          dateInWords(m.from),
          m.to === null ? 'no end recorded' : dateInWords(m.to),
          recordOf(atlas, m.source),
        ]),
      ),
    ),
  ];
}

/** The record of a membership: a source of the atlas, or its text. */
function recordOf(atlas: Atlas, source: string): Part {
  const ref = source.startsWith('source:') ? source : `source:${source}`;
  return Object.hasOwn(atlas.sources, ref) ? refLink(atlas, ref) : source;
}
