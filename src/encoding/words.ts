import { dateInWords, eventDate, yearOf, yearSpan } from '../model/date.ts';
import { isSupply } from '../model/flow-kind.ts';
import type { Deal } from '../model/record.ts';
import type {
  Alignment,
  AlignmentKind,
  Area,
  Country,
  DateText,
  Entity,
  Flow,
  FlowKind,
  FlowStatus,
  Passage,
  Source,
} from '../model/types.ts';

const AREA: Record<Area['type'], string> = {
  disputed: 'disputed area',
  region: 'region',
  province: 'province',
  'claim-line': 'line of a claim',
  range: 'reach of a weapon',
  'former-state': 'land of a state of the past',
};

const FLOW: Record<FlowKind, string> = {
  arms: 'arms flow',
  goods: 'goods',
  sanctions: 'sanctions',
  intervention: 'intervention',
  information: 'information',
};

/** Status in words, for the key and for labels. */
export const STATUS_IN_WORDS: Record<FlowStatus, string> = {
  delivered: 'delivered',
  licensed: 'licensed',
  contracted: 'ordered',
  stopped: 'stopped',
  cancelled: 'cancelled',
  denied: 'denied',
  mooted: 'talk only',
};

/** What each type of alignment commits its members to, in a sentence. */
export const TYPE_EXPLAINED: Record<AlignmentKind, string> = {
  alliance: 'An alliance: a treaty commits its members to one another’s security.',
  entente: 'An entente: an understanding between states, with no treaty that commits them to fight.',
  partnership: 'A partnership: declared cooperation, with no duty of mutual defence.',
  dialogue: 'A dialogue: its members consult. It is not an alliance and commits nobody to fight.',
  organisation: 'An organisation: it has members and rules; belonging to it is not a promise of defence.',
  idea: 'An idea: a grouping that is talked of, not one that states have founded.',
};

/** An entity's kind in words, with its dates or status: `arms flow · delivered · 2015–16`. */
export function kindLine(entity: Entity): string {
  switch (entity.kind) {
    case 'country':
      return stateLine(entity);
    case 'flow':
      return [FLOW[entity.type], statusOf(entity), flowYears(entity)].filter(Boolean).join(' · ');
    case 'alignment':
      return [entity.type, lifeOf(entity)].filter(Boolean).join(' · ');
    case 'area':
      return AREA[entity.type];
    case 'event':
      return `event · ${eventDate(entity)}`;
    case 'actor':
      return entity.role ? `${entity.type} · ${entity.role}` : entity.type;
    case 'system':
      // what flows carry need be no weapon: the table has the word
      return entity.type;
    case 'place':
      return entity.type;
  }
}

export function sourceLine(source: Source): string {
  return `source · ${source.type.replaceAll('-', ' ')}`;
}

/** A flow's status; empty for what is not supplied and simply took place. */
export function statusOf(flow: Flow): string {
  return !isSupply(flow) && flow.status === 'delivered' ? '' : STATUS_IN_WORDS[flow.status];
}

export function flowYears(flow: Flow): string {
  return flow.to === null ? `since ${flow.from}` : longSpan(flow.from, flow.to);
}

/** A date short enough for a table: `2 Mar 1969`. */
export function shortDate(date: DateText): string {
  return dateInWords(date).replace(/([A-Z][a-z]{2})[a-z]+/, '$1');
}

/** A passage's number as it is printed. */
export function passageLabel(passage: Passage): string {
  if (passage.kind === 'heading') return 'Heading';
  return passage.kind === 'note' ? `Note ${passage.label}` : `¶ ${passage.label}`;
}

export function dealOrdered(deal: Deal): string {
  return deal.ordered === null ? '–' : `${deal.ordered}${deal.orderedEstimated ? '?' : ''}`;
}

function stateLine(state: Country): string {
  if (!state.parts.length && state.to === null) return 'state';
  const years = [state.from, state.to].map((d) => (d === null ? '' : String(yearOf(d))));
  return `historic state ${years.join('–')}`.trim();
}

/** Years from the first member's entry to the last one's leaving, when all have left. */
function lifeOf(alignment: Alignment): string {
  if (!alignment.members.length) return '';
  const first = Math.min(...alignment.members.map((m) => yearOf(m.from)));
  const ends = alignment.members.map((m) => (m.to === null ? Infinity : yearOf(m.to)));
  const last = Math.max(...ends);
  return last === Infinity ? `since ${first}` : longSpan(first, last);
}

function longSpan(from: number, to: number): string {
  return from === to ? yearSpan(from, to) : `${from}–${to}`;
}
