import type { Area, Atlas, Country, EventEntity, Passage, Place, Ref } from '../../../src/model/types.ts';
import type { AreaView, BoundarySegment, Worldview } from '../../../src/model/worldview.ts';
import { compose, type Scene } from '../../../src/scene/scene.ts';
import { initialState, type State } from '../../../src/state/state.ts';
import { tinyAtlas } from '../tiny.ts';

const names = (en: string) => ({ en, zh: null, ru: null });
const base = { aliases: [], note: null, sources: [], anchor: [1, 1] as const };

export const area = (id: string, more: Partial<Area> = {}): Area => ({
  ...base,
  ...{ kind: 'area', ref: `area:${id}`, names: names(id), type: 'disputed', administeredBy: ['AAA'] },
  ...{ claimedBy: ['BBB'], since: null, until: null, states: [], point: false, approximate: false },
  ...more,
});

export const event = (id: string, date: string, more: Partial<EventEntity> = {}): EventEntity => ({
  ...base,
  ...{
    kind: 'event',
    ref: `event:${id}`,
    names: names(id),
    date,
    end: null,
    place: null,
    states: [],
    votes: [],
  },
  ...more,
});

export const place = (id: string, more: Partial<Place> = {}): Place => ({
  ...base,
  ...{ kind: 'place', ref: `place:${id}`, names: names(id), type: 'city', country: null },
  ...more,
});

export const past = (code: string, from: string, to: string, parts: string[]): Country => ({
  ...base,
  ...{
    kind: 'country',
    ref: `country:${code}`,
    names: names(code),
    from,
    to,
    parts,
    successor: null,
    reach: 5,
  },
});

export const drawn = (ref: Ref, more: Partial<AreaView> = {}): AreaView => ({
  ...{ area: ref, treatment: 'part', of: 'AAA', from: null, to: null, names: null, note: null, sources: [] },
  ...more,
});

export const convention = (id: string, ...areas: AreaView[]): Worldview => ({
  ...{ id, names: names(id), line: `as ${id}`, note: null, sources: [], areas },
});

/** A boundary segment between two sides, each a state with or without an area on it: `AAA` or `AAA area:x`; empty for the sea. */
export const segment = (a: string, b: string, sea = false): BoundarySegment => {
  const side = (text: string) => {
    const [state = '', ref = ''] = text.split(' ');
    return { state, area: ref };
  };
  return { id: `${a}|${b}`, sides: [side(a), side(b)], sea };
};

/** The tiny atlas with more entities, and with given mentions in the first passage. */
export function world(
  things: readonly (Area | EventEntity | Place | Country)[],
  named: readonly Ref[] = [],
  more: Partial<Atlas> = {},
): Atlas {
  const atlas = tinyAtlas();
  const p1 = atlas.passages[0] as Passage;
  return {
    ...atlas,
    entities: { ...atlas.entities, ...Object.fromEntries(things.map((t) => [t.ref, t])) },
    passages: [{ ...p1, mentions: named.map((ref, i) => ({ ref, start: i, end: i + 1 })) }],
    ...more,
  };
}

/** The scene of an atlas for the initial state with some changes. */
export function seen(atlas: Atlas, state: Partial<State> = {}): Scene {
  return compose(atlas, { ...initialState(atlas, 'flat'), ...state });
}
