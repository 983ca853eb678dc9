import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { readBase } from '../../../geo/compiler/base.ts';
import { ranksOf } from '../../../geo/compiler/finish.ts';
import { BASE, readFolder } from '../../../geo/compiler/folder.ts';
import { type Eye, unprojectBy } from '../../../src/geometry/eye.ts';
import { createLand } from '../../../src/geometry/land.ts';
import { type Box, distanceTo, inside, nearestOf, overlaps } from '../../../src/geometry/placement.ts';
import { beatsOf } from '../../../src/model/beat.ts';
import type { Passage } from '../../../src/model/types.ts';
import { figuresOf } from '../../../src/overlay/callouts/figures.ts';
import { calloutBoxes, calloutLines, placeCallouts } from '../../../src/overlay/callouts/layout.ts';
import { groundOf, type Unproject } from '../../../src/overlay/ground.ts';
import { type VisibleLabel, visibleNow } from '../../../src/overlay/labels.ts';
import { placeAll } from '../../../src/overlay/place-labels.ts';
import { linesOf, middlesOf } from '../../../src/overlay/strokes.ts';
import { frameOf } from '../../../src/scene/frame.ts';
import { compose, type Scene } from '../../../src/scene/scene.ts';
import { initialState, LANGUAGES, type Projection } from '../../../src/state/state.ts';
import { compiled } from '../atlas.ts';
import { borders } from '../compiler/tiny.ts';
import { projectBy } from './eye.ts';

const { atlas } = compiled;
const base = readBase(readFolder(BASE)).names;

const ranks = new Map(ranksOf(borders.coarse));

interface Screen {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly panels: readonly Box[];
  readonly pad: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

const side = (p: number) => ({ top: p, right: p, bottom: p, left: p });
/** A map with the panels that lie over it: the headline, the buttons, the timeline. */
const screenOf = (name: string, width: number, height: number): Screen => ({
  name,
  size: { width, height },
  panels: [
    { x: 0, y: 0, width: Math.min(width, 430), height: width < 600 ? 44 : 96 },
    { x: width - 50, y: 8, width: 42, height: 120 },
    { x: 0, y: height - (width < 600 ? 40 : 44), width, height: 44 },
  ],
  pad: { ...side(Math.min(36, width * 0.06)), top: width < 600 ? 50 : 104, bottom: 54 },
});
/** Maps as a desk, a laptop, a hand, a hand turned and the smallest window have them. */
const SCREENS: readonly Screen[] = [
  screenOf('wide', 960, 900),
  screenOf('laptop', 600, 768),
  screenOf('phone', 390, 422),
  screenOf('phone on its side', 430, 390),
  screenOf('smallest', 320, 284),
];

function eyeOf(scene: Scene, projection: Projection, { size, pad }: Screen): Eye {
  const frame = frameOf(atlas, scene, projection, size, pad);
  if (!frame) throw new Error(`${scene.view.headline} frames nothing.`);
  const free = {
    x: pad.left,
    y: pad.top,
    width: size.width - pad.left - pad.right,
    height: size.height - pad.top - pad.bottom,
  };
  return { projection, ...frame, size, free };
}

/** A scene, the eye on it and where things are on its screen. */
function look(passage: Passage, beat: number, projection: Projection, screen: Screen) {
  const scene = compose(atlas, { ...initialState(atlas, projection), passage: passage.id, beat });
  const eye = eyeOf(scene, projection, screen);
  return { scene, eye, project: projectBy(eye) };
}

const VIEWS = SCREENS.flatMap((screen) =>
  (['flat', 'globe'] as const).map((projection) => ({ screen, projection, name: screen.name })),
);

const BEATS = atlas.passages.flatMap((passage) =>
  beatsOf(passage).map((beat, i) => ({ passage, beat, n: i + 1 })),
);
const land = createLand(feature(borders.coarse, borders.coarse.objects.countries) as FeatureCollection);

describe.each(VIEWS)('on the $projection, $name, in every beat', ({ screen, projection }) => {
  it('no name stands on another state, and no label overlaps another, the edge or a panel', () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const { passage, n } of BEATS) {
      const { scene, eye, project } = look(passage, n, projection, screen);
      const ground = groundOf(land, project, unprojectBy(eye));
      const exact = unprojectBy(eye);
      for (const language of LANGUAGES) {
        const at = `${passage.id}.${n} ${language}`;
        const setting = { ...screen.size, ...eye, language, ranks, base, panels: screen.panels, ground };
        const figures = figuresOf(atlas, atlas.register, language);
        const bounds = { x: 6, y: 6, width: screen.size.width - 12, height: screen.size.height - 12 };
        const callouts = placeCallouts(scene.view.callouts ?? [], project, {
          ...{ language, projection, figures, bounds, obstacles: screen.panels },
          lines: linesOf(scene, projection, project),
          meant: middlesOf(atlas, scene, project),
        });
        const boxes = calloutBoxes(callouts, project);
        const lines = calloutLines(callouts, project, projection);
        const labels = visibleNow(placeAll(atlas, scene, setting, project, boxes, lines), project);
        seen += labels.length;
        const most = screen.size.width < 500 ? 7 : 13;
        if (labels.length > most) wrong.push(`${at} has ${labels.length} labels`);
        for (const [k, a] of labels.entries()) {
          const name = `${at} ${a.label.text}`;
          if (!inside(a.box, { x: 0, y: 0, ...screen.size })) wrong.push(`${name} is cut off`);
          for (const b of labels.slice(k + 1))
            if (overlaps(a.box, b.box)) wrong.push(`${name} lies on ${b.label.text}`);
          if (screen.panels.some((p) => overlaps(a.box, p))) wrong.push(`${name} lies under a panel`);
          if (boxes.some((b) => overlaps(a.box, b))) wrong.push(`${name} lies on a callout`);
          if (a.label.kind !== 'country' && lines.some((b) => overlaps(a.box, b)))
            wrong.push(`${name} is struck through by an annotation's line`);
          const others =
            a.label.kind === 'country' || a.label.kind === 'quiet' ? othersUnder(scene, a, exact) : [];
          if (others.length) wrong.push(`${name} stands on ${others}`);
        }
        const led = labels.filter((l) => l.leads && l.label.kind === 'country');
        for (const [k, a] of led.entries()) {
          if (led.slice(k + 1).some((b) => crosses(leaderOf(a), leaderOf(b))))
            wrong.push(`${at} the leader of ${a.label.text} crosses another`);
          const own = ownOf(scene, a);
          const passed = landUnder(leaderOf(a), exact).filter((r) => !own.has(r) && scene.named.includes(r));
          // a pixel of a coast that it brushes is no crossing
          if (passed.length > 1)
            wrong.push(`${at} the leader of ${a.label.text} crosses another state that is meant`);
        }
        const tied = scene.alignments.filter((m) => m.emphasis !== 'dimmed' && m.curves.length > 0);
        const nearest = ({ box }: VisibleLabel, mark: (typeof tied)[number]) => {
          const points = mark.curves.flatMap((c) => c[projection].map(project)).filter((q) => q !== null);
          return Math.min(...points.map((q) => distanceTo(box, q[0], q[1])));
        };
        for (const a of labels) {
          const own = tied.find((m) => m.ref === a.label.ref);
          if (own && tied.some((m) => m !== own && nearest(a, m) < nearest(a, own)))
            wrong.push(`${at} ${a.label.text} is nearer to another alignment's line than to its own`);
        }
        const notes = callouts.filter((c) => c.callout.kind === 'note');
        for (const note of notes)
          for (const [k, b] of boxes.entries())
            if (callouts.filter((c) => c.width > 0)[k] !== note)
              if (calloutLines([note], project, projection).some((l) => overlaps(l, b)))
                wrong.push(`${at} the leader of “${note.lines.join(' ')}” crosses another annotation`);
        for (const [k, a] of boxes.entries()) {
          if (!inside(a, { x: 0, y: 0, ...screen.size })) wrong.push(`${at} a callout is cut off`);
          if (boxes.slice(k + 1).some((b) => overlaps(a, b))) wrong.push(`${at} two callouts overlap`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(BEATS.length * 2);
  });

  it('what the view frames is in the free part of the map', () => {
    const wrong = BEATS.flatMap(({ passage, beat, n }) => {
      if ((beat.view.projection ?? projection) !== projection) return [];
      const { eye, project } = look(passage, n, projection, screen);
      return beat.view.frame.flatMap((ref) => {
        const at = atlas.entities[ref]?.anchor;
        const p = at && project(at);
        if (!at) return [];
        const point = p ? { x: p[0], y: p[1], width: 0, height: 0 } : null;
        return point && inside(point, eye.free)
          ? []
          : [`${passage.id}.${n}: ${ref} is at ${p ?? 'the back'}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});

/** The state that a name is of, with its parts. */
function ownOf(scene: Scene, { label }: VisibleLabel): ReadonlySet<string> {
  const union = scene.unions.find((u) => u.ref === label.ref);
  const state = atlas.entities[label.ref];
  const parts = union?.codes ?? (state?.kind === 'country' ? state.parts : []);
  return new Set([label.ref, ...parts.map((code) => `country:${code}`)]);
}

/** The states, other than its own, on whose land a name stands: asked at every fourth pixel, without the placement's own grid. */
function othersUnder(scene: Scene, name: VisibleLabel, unproject: Unproject): string[] {
  const { box } = name;
  const own = ownOf(scene, name);
  const found = new Set<string>();
  for (let x = box.x; x <= box.x + box.width; x += 4)
    for (let y = box.y; y <= box.y + box.height; y += 4) {
      const at = unproject(x, y);
      const ref = at && land.at(at);
      if (ref && !own.has(ref)) found.add(ref);
    }
  return [...found];
}

type Segment = readonly [readonly [number, number], readonly [number, number]];

const leaderOf = ({ px, py, box }: VisibleLabel): Segment => [[px, py], nearestOf(box, [px, py])];

/** True when two segments cross. */
function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = (p: Segment[0], q: Segment[0], r: Segment[0]) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

/** The land under a segment, asked for at every third pixel. */
function landUnder([a, b]: Segment, unproject: Unproject): string[] {
  const steps = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 3);
  return Array.from({ length: steps + 1 }, (_, i) => i / steps).flatMap((t) => {
    const at = unproject(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t);
    const ref = at && land.at(at);
    return ref ? [ref] : [];
  });
}
