import { describe, expect, it } from 'vitest';
import { beatsOf } from '../../../src/model/beat.ts';
import type { Alignment, Flow, Ref } from '../../../src/model/types.ts';
import { baseOf } from '../../../src/scene/base.ts';
import { membersAt } from '../../../src/scene/focus.ts';
import { framePoints } from '../../../src/scene/frame.ts';
import { compose } from '../../../src/scene/scene.ts';
import { initialState, type State } from '../../../src/state/state.ts';
import { compiled } from '../atlas.ts';

const { atlas } = compiled;
const at = ({ passage, beat }: Place, more: Partial<State> = {}) =>
  compose(atlas, { ...initialState(atlas, 'flat'), passage, beat, ...more });
interface Place {
  readonly passage: string;
  readonly beat: number;
}
const litFlows = (scene: ReturnType<typeof at>) => scene.flows.filter((f) => f.emphasis !== 'dimmed');
/** Every passage with each thing of a kind that it brings out. */
const brought = <K extends 'flow' | 'alignment' | 'country'>(kind: K) =>
  atlas.passages.flatMap((p) =>
    beatsOf(p).flatMap((_, i) => {
      const place: Place = { passage: p.id, beat: i + 1 };
      return [...baseOf(atlas, { ...initialState(atlas, 'flat'), ...place }).highlighted]
        .filter((ref) => atlas.entities[ref]?.kind === kind)
        .map((ref): readonly [Place, Ref] => [place, ref]);
    }),
  );

describe('what is selected is shown alone', () => {
  it('a flow with its two states: no other flow is bright, and no other state has colour', () => {
    const all = brought('flow');
    expect(all.length).toBeGreaterThan(10);
    for (const [place, ref] of all) {
      const { supplier, recipient } = atlas.entities[ref] as Flow;
      const scene = at(place, { selected: ref });
      for (const f of litFlows(scene)) expect([f.ref, f.emphasis]).toEqual([ref, 'selected']);
      const states = [...scene.countries].filter(([, e]) => e !== 'dimmed').map(([c]) => c);
      // a state of the past is drawn as all its parts
      const parts = [supplier, recipient].flatMap((code) => {
        const state = atlas.entities[`country:${code}`];
        return [code, ...(state?.kind === 'country' ? state.parts : [])].map((c) => `country:${c}`);
      });
      const unions = scene.unions.flatMap((u) => u.codes.map((c) => `country:${c}`));
      expect(states.filter((c) => !parts.includes(c) && !unions.includes(c))).toEqual([]);
    }
  });

  it('an alignment with its members', () => {
    for (const [place, ref] of brought('alignment')) {
      const scene = at(place, { selected: ref });
      const members = membersAt(atlas, ref, scene.timeWindow.date).map((c) => `country:${c}`);
      for (const member of members)
        expect(scene.countries.get(member), `${place.passage} ${member}`).toBeDefined();
      expect(litFlows(scene)).toEqual([]);
      const others = scene.alignments.filter((a) => a.ref !== ref && a.emphasis !== 'dimmed');
      expect(others.map((a) => a.ref)).toEqual([]);
      expect((atlas.entities[ref] as Alignment).kind).toBe('alignment');
    }
  });

  it('a state with its flows and the states at their other ends', () => {
    let ends = 0;
    for (const [place, ref] of brought('country')) {
      const scene = at(place, { selected: ref });
      const code = ref.slice('country:'.length);
      for (const { flow } of litFlows(scene)) {
        const parts = atlas.entities[ref];
        const own = [code, ...(parts?.kind === 'country' ? parts.parts : [])];
        expect(own.some((c) => c === flow.supplier || c === flow.recipient)).toBe(true);
        for (const end of [flow.supplier, flow.recipient])
          expect(scene.countries.get(`country:${end}`), `${place.passage} ${ref} ${end}`).toBeDefined();
        ends++;
      }
    }
    expect(ends).toBeGreaterThan(50);
  });

  it('the passage’s other things stay faint, and what it does not name is not drawn', () => {
    let faint = 0;
    for (const [place, ref] of brought('flow')) {
      const lit = baseOf(atlas, { ...initialState(atlas, 'flat'), ...place }).highlighted;
      for (const all of [false, true]) {
        const scene = at(place, { selected: ref, all });
        const dim = scene.flows.filter((f) => f.emphasis === 'dimmed');
        const named = (f: (typeof dim)[number]) => lit.has(f.ref) || f.deals.some((d) => lit.has(d.ref));
        expect(dim.filter((f) => !named(f)).map((f) => f.ref)).toEqual([]);
        faint += dim.length;
        const drawn = [...scene.places, ...scene.events].filter((m) => m.emphasis === 'dimmed');
        expect(drawn.filter((m) => !lit.has(m.ref)).map((m) => m.ref)).toEqual([]);
      }
    }
    expect(faint).toBeGreaterThan(10);
  });

  it('the view is framed the same whatever is selected', () => {
    for (const [place, ref] of [...brought('flow'), ...brought('alignment')]) {
      const sorted = (points: readonly (readonly number[])[]) => [...new Set(points.map(String))].sort();
      const [before, after] = [at(place), at(place, { selected: ref })].map((scene) =>
        sorted(framePoints(atlas, scene, 'flat')),
      );
      expect(after, `${place.passage} ${ref}`).toEqual(before);
    }
  });
});

describe('while something is hovered', () => {
  it('the other lit flows fade, the land keeps its colours, and what is picked stays the same', () => {
    let faded = 0;
    for (const [place, ref] of brought('flow')) {
      const [still, over] = [at(place), at(place, { hovered: ref })];
      const others = over.flows.filter((f) => f.ref !== ref && f.emphasis !== 'hovered');
      const lit = new Set(litFlows(still).map((f) => f.ref));
      for (const f of others.filter((f) => lit.has(f.ref))) {
        expect([f.ref, f.emphasis, f.faint]).toEqual([f.ref, 'dimmed', false]);
        faded++;
      }
      for (const [state, tone] of still.tones) expect(over.tones.get(state), state).toBe(tone);
    }
    expect(faded).toBeGreaterThan(10);
  });
});
