import { expect, it } from 'vitest';
import { beatsOf } from '../../../src/model/beat.ts';
import { holds } from '../../../src/model/date.ts';
import { compose } from '../../../src/scene/scene.ts';
import { initialState } from '../../../src/state/state.ts';
import { compiled } from '../atlas.ts';

const { atlas } = compiled;
const start = initialState(atlas, 'flat');
const BEATS = atlas.passages.flatMap((passage) =>
  beatsOf(passage).map((beat, i) => ({ passage, beat, n: i + 1 })),
);
const overlap = (a: readonly [number, number], b: readonly [number, number]) => a[0] <= b[1] && b[0] <= a[1];

it('in every beat all that is drawn is of the one date and the years that its caption shows', () => {
  const wrong: string[] = [];
  for (const { passage, beat, n } of BEATS) {
    const scene = compose(atlas, { ...start, passage: passage.id, beat: n });
    const at = `${passage.id}.${n}`;
    const { date, period } = scene.timeWindow;
    if (date !== (beat.view.date ?? atlas.written)) wrong.push(`${at}: drawn at ${date}`);
    for (const m of scene.flows)
      if (
        m.emphasis !== 'dimmed' &&
        !m.flow.total &&
        !overlap([m.flow.from, m.flow.to ?? m.flow.from], period)
      )
        wrong.push(`${at}: ${m.ref} of ${m.flow.from}–${m.flow.to} in ${period}`);
    for (const m of scene.alignments)
      if (m.emphasis !== 'dimmed')
        for (const code of m.members)
          if (!m.alignment.members.some((r) => r.state === code && holds(r.from, r.to, date)))
            wrong.push(`${at}: ${code} in ${m.ref}`);
    // columns compare: the last of them is of the years shown, so none is of later ones
    for (const callout of scene.base.callouts)
      if (callout.kind === 'bars' && callout.measure === 'share')
        if (callout.windows.at(-1)?.join() !== period.join())
          wrong.push(`${at}: columns to ${callout.windows.at(-1)}`);
  }
  expect(wrong).toEqual([]);
});
