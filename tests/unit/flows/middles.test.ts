import { describe, expect, it } from 'vitest';
import { compile } from '../../../geo/compiler/compile.ts';
import { readFolder } from '../../../geo/compiler/folder.ts';
import { REACH, type Reach } from '../../../src/flows/choose.ts';
import { dotsOf } from '../../../src/flows/dots.ts';
import { strokeAt } from '../../../src/flows/pick.ts';
import { type Picture, pickAt } from '../../../src/flows/pick-at.ts';
import { statePoints } from '../../../src/flows/small.ts';
import { lineOf, strokesOf } from '../../../src/flows/strokes.ts';
import { distanceToLine, type Pixel } from '../../../src/geometry/near.ts';
import { beatsOf } from '../../../src/model/beat.ts';
import type { Ref } from '../../../src/model/types.ts';
import { frameOf } from '../../../src/scene/frame.ts';
import { compose } from '../../../src/scene/scene.ts';
import { bodyAt } from '../../../src/scene/unions.ts';
import { initialState, type Projection } from '../../../src/state/state.ts';
import { borders } from '../compiler/tiny.ts';
import { projectBy } from '../overlay/eye.ts';

const { atlas } = compile(readFolder('geo/sino-russian'), borders);
const BEATS = atlas.passages.flatMap((p) =>
  beatsOf(p).map((_, i) => ({ id: `${p.id}.${i + 1}`, at: { passage: p.id, beat: i + 1 } })),
);
const anchorOf = (code: string) => atlas.entities[`country:${code}`]?.anchor ?? null;

const SCREENS = [
  { name: 'wide', size: { width: 860, height: 720 }, pad: 36, reach: REACH.mouse },
  { name: 'phone', size: { width: 390, height: 380 }, pad: 23, reach: REACH.touch },
] as const;

/** A passage's own view on a screen: its lines and dots, and where positions are. */
function viewOf(
  { passage, beat }: { readonly passage: string; readonly beat: number },
  projection: Projection,
  { size, pad: p }: { readonly size: { width: number; height: number }; readonly pad: number },
  all = false,
) {
  const scene = compose(atlas, { ...initialState(atlas, projection), passage, beat, all });
  const frame = frameOf(atlas, scene, projection, size, { top: p, right: p, bottom: p, left: p });
  if (!frame) throw new Error(`${passage}.${beat} frames nothing.`);
  const free = { x: p, y: p, width: size.width - 2 * p, height: size.height - 2 * p };
  const project = projectBy({ projection, ...frame, size, free });
  const lines = scene.flows.map((mark) => lineOf(mark, projection, anchorOf));
  const strokes = strokesOf(lines, projection, frame.center[0], project);
  const dots = dotsOf(scene, frame.center[0], project);
  const onMap = (at: Pixel | null): at is Pixel =>
    at !== null && at[0] > 0 && at[1] > 0 && at[0] < size.width && at[1] < size.height;
  /** What is picked on land of a body. */
  const pick = (land: Ref | null, [x, y]: Pixel, reach: Reach) => {
    const anchor = land ? atlas.entities[land]?.anchor : null;
    const picture: Picture = {
      atlas,
      names: [],
      states: statePoints(atlas, project),
      body: (ref) => bodyAt(atlas, ref, scene.timeWindow.date),
      line: (x, y, within) =>
        strokeAt(
          strokes.filter((s) => !s.faint),
          x,
          y,
          within,
        ),
      dots,
      claim: () => null,
      fills: () => (land ? [land] : []),
      middle: () => (anchor ? project(anchor) : null),
    };
    return pickAt(picture, x, y, reach);
  };
  return { scene, strokes, dots, project, onMap, pick };
}

const VIEWS = SCREENS.flatMap((screen) =>
  (['flat', 'globe'] as const).map((projection) => ({ ...screen, projection })),
);

describe.each(VIEWS)('on the $projection, $name, in every passage', (screen) => {
  it('a click in the middle of a highlighted state picks the state', () => {
    const wrong: string[] = [];
    let clicked = 0;
    for (const { id, at: place } of BEATS) {
      for (const all of [false, true]) {
        const { scene, project, onMap, pick, dots } = viewOf(place, screen.projection, screen, all);
        for (const ref of scene.countries.keys()) {
          const body = bodyAt(atlas, ref, scene.timeWindow.date);
          const anchor = atlas.entities[body]?.anchor;
          const at = anchor ? project(anchor) : null;
          if (!onMap(at) || dots.some((d) => Math.hypot(d.x - at[0], d.y - at[1]) <= d.radius)) continue;
          clicked++;
          const got = pick(body, at, screen.reach);
          if (got !== body) wrong.push(`${id}${all ? ' with all' : ''}: ${body} gives ${got}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(clicked).toBeGreaterThan(300);
  });

  it('a click on the middle of a highlighted flow picks the flow, where nothing is nearer', () => {
    const wrong: string[] = [];
    let clicked = 0;
    for (const { id, at: place } of BEATS) {
      const { strokes, dots, onMap, pick } = viewOf(place, screen.projection, screen);
      const highlighted = strokes.filter((s) => !s.faint);
      for (const stroke of highlighted) {
        const at = stroke.points[Math.floor(stroke.points.length / 2)] ?? null;
        if (!onMap(at) || stroke.ends.some((e) => e && Math.hypot(e[0] - at[0], e[1] - at[1]) < 24)) continue;
        if (highlighted.some((s) => s.ref !== stroke.ref && distanceToLine(s.points, ...at) < 0.5)) continue;
        if (dots.some((d) => Math.hypot(d.x - at[0], d.y - at[1]) <= d.radius)) continue;
        clicked++;
        // over the sea: around the middle of a state, a click picks the state
        const got = pick(null, at, screen.reach);
        if (got !== stroke.ref) wrong.push(`${id}: ${stroke.ref} gives ${got}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(clicked).toBeGreaterThan(15);
  });
});
