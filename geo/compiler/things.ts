import type {
  Actor,
  Alignment,
  EventEntity,
  LonLat,
  Membership,
  Place,
  System,
  Vote,
} from '../../src/model/types.ts';
import { type Context, common, idsOf, NAMES, namesOf, refOfRow, tableOf } from './context.ts';

const PLACES = ['capital', 'city', 'base', 'landmark', 'port', 'reef'] as const;
const ACTORS = ['person', 'office', 'journal', 'institution'] as const;
const ALIGNMENTS = ['alliance', 'entente', 'partnership', 'dialogue', 'organisation', 'idea'] as const;
const VOTES = ['for', 'against', 'abstain'] as const;

/** Reads `places.csv`. */
export function readPlaces(c: Context): void {
  const file = 'places.csv';
  const states = idsOf(c, 'country');
  for (const f of tableOf(c, file, ['id', ...NAMES, 'type', 'country', 'lon', 'lat', 'note', 'sources'])
    .rows) {
    const ref = refOfRow(c, file, 'place', f);
    const type = f.oneOf('type', PLACES);
    const anchor = f.position('lon', 'lat');
    if (f.text('lon') + f.text('lat') === '') f.bad('lon', 'a position');
    if (!ref || !type || !anchor) continue;
    const place: Place = {
      kind: 'place',
      ...common(c, f, ref, anchor),
      ...namesOf(f),
      type,
      country: f.known('country', states, 'a state'),
    };
    c.entities.set(ref, place);
  }
}

/** Reads `systems.csv`; the flows that carry each are filled in when the flows are read. */
export function readSystems(c: Context): void {
  const file = 'systems.csv';
  for (const f of tableOf(c, file, ['id', ...NAMES, 'type', 'note', 'sources']).rows) {
    const ref = refOfRow(c, file, 'system', f);
    if (!ref) continue;
    const system: System = {
      kind: 'system',
      ...common(c, f, ref, null),
      ...namesOf(f),
      type: f.required('type') ?? '',
      flows: [],
    };
    c.entities.set(ref, system);
  }
}

/** Reads `alignments.csv` and `members.csv`. */
export function readAlignments(c: Context): void {
  const members = new Map<string, Membership[]>();
  const file = 'alignments.csv';
  const { rows } = tableOf(c, file, ['id', ...NAMES, 'type', 'note', 'sources']);
  const ids = new Set(rows.map((f) => f.text('id')));
  const states = idsOf(c, 'country');
  for (const f of tableOf(c, 'members.csv', ['alignment', 'member', 'from', 'to', 'source']).rows) {
    const alignment = f.knownRequired('alignment', ids, 'an alignment of alignments.csv');
    const state = f.knownRequired('member', states, 'a state');
    const [from, to] = f.span('from', 'to');
    if (f.text('from') === '') f.bad('from', 'a date');
    const source = f.required('source');
    if (!alignment || !state || !from || !source) continue;
    members.set(alignment, [...(members.get(alignment) ?? []), { state, from, to, source }]);
  }
  for (const f of rows) {
    const ref = refOfRow(c, file, 'alignment', f);
    const type = f.oneOf('type', ALIGNMENTS);
    if (!ref || !type) continue;
    const own = members.get(f.text('id')) ?? [];
    if (own.length < 2) f.bad('id', 'two or more members in members.csv');
    const alignment: Alignment = {
      kind: 'alignment',
      ...common(c, f, ref, null),
      ...namesOf(f),
      type,
      members: own,
    };
    c.entities.set(ref, alignment);
  }
}

/** Reads `events.csv` and `votes.csv`. */
export function readEvents(c: Context): void {
  const file = 'events.csv';
  const { rows } = tableOf(c, file, [
    'id',
    ...NAMES,
    'date',
    'end',
    'place',
    'lon',
    'lat',
    'states',
    'note',
    'sources',
  ]);
  const ids = new Set(rows.map((f) => f.text('id')));
  const states = idsOf(c, 'country');
  const votes = new Map<string, { state: string; vote: Vote }[]>();
  for (const f of tableOf(c, 'votes.csv', ['event', 'member', 'vote']).rows) {
    const event = f.knownRequired('event', ids, 'an event of events.csv');
    const state = f.knownRequired('member', states, 'a state');
    const vote = f.oneOf('vote', VOTES);
    if (!event || !state || !vote) continue;
    const cast = votes.get(event) ?? [];
    if (cast.some((v) => v.state === state)) f.bad('member', `one vote of ${state} in ${event}`);
    else votes.set(event, [...cast, { state, vote }]);
  }
  const places = idsOf(c, 'place');
  for (const f of rows) {
    const ref = refOfRow(c, file, 'event', f);
    const [date, end] = f.span('date', 'end');
    if (f.text('date') === '') f.bad('date', 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
    if (!ref || !date) continue;
    const place = f.known('place', places, 'a place of places.csv');
    const anchor: LonLat | null =
      f.position('lon', 'lat') ?? (place ? (c.entities.get(`place:${place}`)?.anchor ?? null) : null);
    if (f.text('place') + f.text('lon') + f.text('lat') === '')
      f.bad('place', 'the id of a place, or lon and lat');
    const event: EventEntity = {
      kind: 'event',
      ...common(c, f, ref, anchor),
      ...namesOf(f),
      date,
      end,
      place: place ? `place:${place}` : null,
      states: f.knownList('states', states, 'a state'),
      votes: votes.get(f.text('id')) ?? [],
    };
    c.entities.set(ref, event);
  }
}

/** Reads `actors.csv`. */
export function readActors(c: Context): void {
  const file = 'actors.csv';
  const places = idsOf(c, 'place');
  for (const f of tableOf(c, file, ['id', ...NAMES, 'type', 'role', 'place', 'note', 'sources']).rows) {
    const ref = refOfRow(c, file, 'actor', f);
    const type = f.oneOf('type', ACTORS);
    if (!ref || !type) continue;
    const place = f.known('place', places, 'a place of places.csv');
    const seat = place ? `place:${place}` : null;
    const actor: Actor = {
      kind: 'actor',
      ...common(c, f, ref, seat ? (c.entities.get(seat)?.anchor ?? null) : null),
      ...namesOf(f),
      type,
      role: f.text('role'),
      place: seat,
    };
    c.entities.set(ref, actor);
  }
}
