import {
  date,
  id,
  names,
  neededPosition,
  neededText,
  oneOf,
  position,
  ref,
  refs,
  sources,
  state,
  stateId,
  states,
  text,
  yes,
} from './cells.ts';
import { table } from './column.ts';

const PLACE_TYPES = ['capital', 'city', 'base', 'landmark', 'port', 'reef'] as const;
const AREA_TYPES = ['disputed', 'region', 'province', 'claim-line', 'range', 'former-state'] as const;
const ACTOR_TYPES = ['person', 'office', 'journal', 'institution'] as const;

const note = text('a sentence or two of your own, on its card');

export const COUNTRIES = table(
  'countries.csv',
  'Every state of the borders is there without a row. A row adds to one (label, names, aliases), or makes a state of the past.',
  {
    id: stateId('alpha-3 of a state of today; kebab-case or a code of its own for one of the past'),
    ...names,
    name_en: text('name in English; needed for a state of the past'),
    ...position('where its label is'),
    from: date('of a state of the past'),
    to: date('with both dates it is drawn as one body while they hold'),
    parts: refs(
      'borders',
      'a state of the borders (alpha-3)',
      'today’s states that it is drawn from; none when an area of type former-state draws it',
      '[A-Z]{3}',
    ),
    successor: state(
      'the state of today that carries on one of the past: in one colour, and in sums of years',
    ),
    note,
    sources: sources(),
  },
);

export const PLACES = table('places.csv', 'A point that the essay names.', {
  id: id(),
  ...names,
  type: oneOf(PLACE_TYPES, ''),
  country: state('whose it is'),
  ...neededPosition('where it is'),
  note,
  sources: sources(),
});

export const AREAS = table(
  'areas.csv',
  'An area, a line or an island; its shape is in `areas.geojson`, or that of `states`.',
  {
    id: id(),
    ...names,
    type: oneOf(
      AREA_TYPES,
      'former-state: land of a state of the past, cut from one of today’s, drawn as part of the state in `administered_by`; a line that is neither disputed nor a claim-line, such as a route, has a neutral look',
    ),
    administered_by: states('who holds it'),
    claimed_by: states('who claims it'),
    since: date('drawn from then on'),
    until: date('and until then'),
    states: states('the states that it is a union of'),
    approximate: yes('drawn roughly, and said to be'),
    ...neededPosition('where its label is'),
    note,
    sources: sources(),
  },
);

export const SYSTEMS = table('systems.csv', 'A weapon system, or another thing that flows carry.', {
  id: id(),
  ...names,
  type: neededText('what it is, in a word or two, as its card says'),
  note,
  sources: sources(),
});

export const ACTORS = table('actors.csv', 'A person, an office, a journal or an institution.', {
  id: id(),
  ...names,
  type: oneOf(ACTOR_TYPES, ''),
  role: text('shown beside the type'),
  place: ref('place', 'a place of places.csv', 'its seat, where it is on the map'),
  note,
  sources: sources(),
});
