import type { App } from '../app.ts';
import { flowYears } from '../encoding/words.ts';
import { dateInWords, eventDate, holds, whenInWords } from '../model/date.ts';
import type { Actor, Area, Atlas, EventEntity, Place, Ref, System, Vote } from '../model/types.ts';
import { h, type Part } from '../ui/dom.ts';
import { facts, list, listed, refLink, section, stateLink } from '../ui/links.ts';
import { conventionsOf } from './conventions.ts';
import type { OnTimeWindow } from './time.ts';

/** An area: who holds it, who claims it, since when, and how exactly it is drawn. */
export function areaParts(app: App, area: Area, onShown: OnTimeWindow): Part[] {
  const { atlas } = app;
  const status = h('p', { class: 'card-small' });
  onShown(({ date }) => {
    status.textContent = standingAt(area, date);
  });
  return some(
    facts([
      ['Administered by', states(atlas, area.administeredBy)],
      ['Claimed by', states(atlas, area.claimedBy)],
      ['Since', [area.since ? dateInWords(area.since) : '']],
      ['Until', [area.until ? dateInWords(area.until) : '']],
      ['States', states(atlas, area.states)],
      ['Shape', [area.approximate ? 'approximate: drawn roughly, not to be measured by' : '']],
    ]),
    area.type === 'disputed' || area.type === 'claim-line' ? status : null,
    conventionsOf(app, area, onShown),
  );
}

/** The status of a dispute at the date shown. */
function standingAt(area: Area, date: string): string {
  const when = `${whenInWords(date)}, the date shown: `;
  if (holds(area.since, area.until, date)) return `${when}in dispute.`;
  return `${when}${area.since !== null && area.since > date ? 'the dispute had not begun' : 'the dispute was over'}.`;
}

/** An event: when, where, whom it concerned, who voted how. */
export function eventParts(atlas: Atlas, event: EventEntity): Part[] {
  const cast = (vote: Vote) =>
    states(
      atlas,
      event.votes.filter((v) => v.vote === vote).map((v) => v.state),
    );
  const votes = facts([
    ['For', cast('for')],
    ['Against', cast('against')],
    ['Abstained', cast('abstain')],
  ]);
  return some(
    facts([
      ['Date', [eventDate(event)]],
      ['Place', event.place ? [refLink(atlas, event.place)] : []],
      ['States', states(atlas, event.states)],
    ]),
    votes && section('Votes', votes),
  );
}

export function actorParts(atlas: Atlas, actor: Actor): Part[] {
  return some(
    facts([
      ['Role', [actor.role]],
      ['Seat', actor.place ? [refLink(atlas, actor.place)] : []],
    ]),
  );
}

/** A weapon system: the flows that carry it. */
export function systemParts(atlas: Atlas, system: System): Part[] {
  if (!system.flows.length) return [];
  const items = system.flows.map((ref): Part[] => {
    const flow = atlas.entities[ref];
    return [refLink(atlas, ref), flow?.kind === 'flow' ? `, ${flow.status}, ${flowYears(flow)}` : ''];
  });
  return [section('Flows that carry it', list('card-list', items))];
}

/** A place: its state, and who and what is seated or happened there. */
export function placeParts(atlas: Atlas, place: Place): Part[] {
  const all = Object.values(atlas.entities);
  const refs = (kind: 'actor' | 'event'): Ref[] =>
    all.filter((e) => e.kind === kind && e.place === place.ref).map((e) => e.ref);
  const links = (list: readonly Ref[]) => listed(list.map((ref) => refLink(atlas, ref)));
  return some(
    facts([
      ['State', place.country ? [stateLink(atlas, place.country)] : []],
      ['Seated here', links(refs('actor'))],
      ['Happened here', links(refs('event'))],
    ]),
  );
}

function states(atlas: Atlas, codes: readonly string[]): Part[] {
  return listed(codes.map((code) => stateLink(atlas, code)));
}

function some(...parts: (Part | null)[]): Part[] {
  return parts.filter((p) => p !== null);
}
