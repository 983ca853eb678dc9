import { FLOW_KINDS } from '../../../src/model/flow-kind.ts';
import { FLOW_STATUSES } from '../../../src/model/types.ts';
import {
  date,
  id,
  names,
  needed,
  neededDate,
  neededRef,
  neededState,
  neededText,
  neededYear,
  oneOf,
  position,
  ref,
  refs,
  sources,
  state,
  states,
  text,
  texts,
  year,
  yes,
} from './cells.ts';
import { table } from './column.ts';

const ALIGNMENT_TYPES = ['alliance', 'entente', 'partnership', 'dialogue', 'organisation', 'idea'] as const;
const VOTES_CAST = ['for', 'against', 'abstain'] as const;

const note = text('a sentence or two of your own, on its card');

export const FLOWS = table('flows.csv', 'What goes from one state to another.', {
  id: id(),
  supplier: neededState('who sends; in its colour when `suppliers` of atlas.json has it'),
  recipient: neededState('who receives'),
  goods: neededText('what; written beside its line'),
  type: oneOf(FLOW_KINDS, 'arms and goods have the supplier’s colour, the rest a neutral one'),
  status: oneOf(FLOW_STATUSES, 'each has its own line'),
  total: yes('all deliveries of arms between the two; its TIV by year is in `sipri/transfers.csv`'),
  from: neededYear('first year'),
  to: year('last year; empty while it lasts'),
  systems: refs('system', 'a system of systems.csv', 'what it carries'),
  designations: texts(
    'rows of `sipri/deals.csv` of the two states: `designation` or `designation@orderYear`',
  ),
  from_place: ref('place', 'a place of places.csv', 'where its line begins; else at the state’s label'),
  to_place: ref('place', 'a place of places.csv', 'where its line ends'),
  note,
  sources: sources(),
});

export const ALIGNMENTS = table('alignments.csv', 'An alliance or another group of states.', {
  id: id(),
  ...names,
  type: oneOf(ALIGNMENT_TYPES, 'each has its own look'),
  lead: state('the member whose colour it takes; without one it has a colour of its own'),
  note,
  sources: sources(),
});

export const MEMBERS = table(
  'members.csv',
  'Who belonged to an alignment, and when; two rows or more for each.',
  {
    alignment: neededRef('alignments', 'an alignment of alignments.csv', ''),
    member: neededState(''),
    from: needed(date('')),
    to: date('empty while it lasts'),
    source: neededText('a line of text: the public record'),
  },
);

export const EVENTS = table('events.csv', 'Something that happened; a dot on the timeline, and on the map.', {
  id: id(),
  ...names,
  date: neededDate(''),
  end: date('of one that lasted'),
  place: ref('place', 'a place of places.csv', 'where; else `lon` and `lat`'),
  ...position('where, when it is at none of the places'),
  states: states('those concerned'),
  note,
  sources: sources(),
});

export const VOTES = table('votes.csv', 'How a state voted in an event.', {
  event: neededRef('events', 'an event of events.csv', ''),
  member: neededState(''),
  vote: oneOf(VOTES_CAST, ''),
});
