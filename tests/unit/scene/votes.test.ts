import { expect, it } from 'vitest';
import { beatsOf } from '../../../src/model/beat.ts';
import { compose } from '../../../src/scene/scene.ts';
import { BARE } from '../../../src/scene/tones.ts';
import { initialState } from '../../../src/state/state.ts';
import { compiled } from '../atlas.ts';

const { atlas } = compiled;
/** The beats that show how states voted, with the event. */
const VOTES = atlas.passages.flatMap((passage) =>
  beatsOf(passage).flatMap(({ view }, i) => {
    const ref = (view.callouts ?? []).flatMap((c) => (c.kind === 'tally' ? [c.event] : []))[0];
    const event = ref ? atlas.entities[ref] : undefined;
    return event?.kind === 'event' ? [{ at: `${passage.id}.${i + 1}`, passage, beat: i + 1, event }] : [];
  }),
);

it('there is a vote to look at', () => {
  expect(VOTES.length).toBeGreaterThan(0);
});

it.each(VOTES)(
  '$at: of the states that voted only the land of those for is in colour',
  ({ passage, beat, event }) => {
    const { tones } = compose(atlas, { ...initialState(atlas, 'flat'), passage: passage.id, beat });
    expect(event.votes.length).toBeGreaterThan(2);
    for (const { state, vote } of event.votes)
      expect([state, tones.get(`country:${state}`) !== BARE]).toEqual([state, vote === 'for']);
  },
);
