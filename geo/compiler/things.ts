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
import { type Context, common, namesOf, placed, refOfRow } from './context.ts';
import { rowsOf } from './rows.ts';
import { ACTORS, PLACES, SYSTEMS } from './schema/entities.ts';
import { ALIGNMENTS, EVENTS, MEMBERS, VOTES } from './schema/links.ts';

/** Reads `places.csv`. */
export function readPlaces(c: Context): void {
  for (const f of rowsOf(c, PLACES).rows) {
    const ref = refOfRow(c, PLACES.file, 'place', f);
    const type = f.cell('type');
    const anchor = placed(f);
    if (!ref || !type || !anchor) continue;
    const place: Place = {
      kind: 'place',
      ...common(c, f, ref, anchor),
      ...namesOf(f),
      type,
      country: f.cell('country'),
    };
    c.entities.set(ref, place);
  }
}

/** Reads `systems.csv`; the flows that carry each are filled in when the flows are read. */
export function readSystems(c: Context): void {
  for (const f of rowsOf(c, SYSTEMS).rows) {
    const ref = refOfRow(c, SYSTEMS.file, 'system', f);
    if (!ref) continue;
    const system: System = {
      kind: 'system',
      ...common(c, f, ref, null),
      ...namesOf(f),
      type: f.cell('type') ?? '',
      flows: [],
    };
    c.entities.set(ref, system);
  }
}

/** Reads `alignments.csv` and `members.csv`. */
export function readAlignments(c: Context): void {
  const members = new Map<string, Membership[]>();
  const { rows } = rowsOf(c, ALIGNMENTS);
  const ids = new Set(rows.map((f) => f.text('id')));
  for (const f of rowsOf(c, MEMBERS, { alignments: ids }).rows) {
    const alignment = f.cell('alignment');
    const state = f.cell('member');
    const [from, to] = f.span('from', 'to');
    if (f.text('from') === '') f.bad('from', 'a date');
    const source = f.cell('source');
    if (!alignment || !state || !from || !source) continue;
    members.set(alignment, [...(members.get(alignment) ?? []), { state, from, to, source }]);
  }
  for (const f of rows) {
    const ref = refOfRow(c, ALIGNMENTS.file, 'alignment', f);
    const type = f.cell('type');
    if (!ref || !type) continue;
    const memberships = members.get(f.text('id')) ?? [];
    if (memberships.length < 2) f.bad('id', 'two or more members in members.csv');
    const alignment: Alignment = {
      kind: 'alignment',
      ...common(c, f, ref, null),
      ...namesOf(f),
      type,
      lead: f.cell('lead'),
      members: memberships,
    };
    c.entities.set(ref, alignment);
  }
}

/** Reads `events.csv` and `votes.csv`. */
export function readEvents(c: Context): void {
  const { rows } = rowsOf(c, EVENTS);
  const ids = new Set(rows.map((f) => f.text('id')));
  const votes = new Map<string, { state: string; vote: Vote }[]>();
  for (const f of rowsOf(c, VOTES, { events: ids }).rows) {
    const event = f.cell('event');
    const state = f.cell('member');
    const vote = f.cell('vote');
    if (!event || !state || !vote) continue;
    const cast = votes.get(event) ?? [];
    if (cast.some((v) => v.state === state)) f.bad('member', `one vote of ${state} in ${event}`);
    else votes.set(event, [...cast, { state, vote }]);
  }
  for (const f of rows) {
    const ref = refOfRow(c, EVENTS.file, 'event', f);
    const [date, end] = f.span('date', 'end');
    if (f.text('date') === '') f.bad('date', 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
    if (!ref || !date) continue;
    const place = f.cell('place');
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
      states: f.cell('states'),
      votes: votes.get(f.text('id')) ?? [],
    };
    c.entities.set(ref, event);
  }
}

/** Reads `actors.csv`. */
export function readActors(c: Context): void {
  for (const f of rowsOf(c, ACTORS).rows) {
    const ref = refOfRow(c, ACTORS.file, 'actor', f);
    const type = f.cell('type');
    if (!ref || !type) continue;
    const place = f.cell('place');
    const seat = place ? `place:${place}` : null;
    const actor: Actor = {
      kind: 'actor',
      ...common(c, f, ref, seat ? (c.entities.get(seat)?.anchor ?? null) : null),
      ...namesOf(f),
      type,
      role: f.cell('role') ?? '',
      place: seat,
    };
    c.entities.set(ref, actor);
  }
}
