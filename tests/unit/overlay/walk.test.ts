import { describe, expect, it } from 'vitest';
import { readBase } from '../../../geo/compiler/base.ts';
import { ranksOf } from '../../../geo/compiler/finish.ts';
import { BASE, readFolder } from '../../../geo/compiler/folder.ts';
import { type Box, inside, overlaps } from '../../../src/geometry/placement.ts';
import type { Passage } from '../../../src/model/types.ts';
import { visibleNow } from '../../../src/overlay/labels.ts';
import { placeAll } from '../../../src/overlay/place-labels.ts';
import { frameOf } from '../../../src/scene/frame.ts';
import { compose, type Scene } from '../../../src/scene/scene.ts';
import { initialState, LANGUAGES, type Projection } from '../../../src/state/state.ts';
import { compiled } from '../atlas.ts';
import { borders } from '../compiler/tiny.ts';
import { type Eye, projectBy } from './eye.ts';

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

const BUTTONS = { x: 12, y: 12, width: 240, height: 34 };
const side = (p: number) => ({ top: p, right: p, bottom: p, left: p });
/** Maps as a desk and a hand have them, with the panels that may lie over them. */
const SCREENS: readonly Screen[] = [
  { name: 'wide', size: { width: 840, height: 560 }, panels: [BUTTONS], pad: side(36) },
  {
    name: 'wide, beside a card',
    size: { width: 840, height: 560 },
    panels: [BUTTONS, { x: 480, y: 0, width: 360, height: 560 }],
    pad: { ...side(36), right: 396 },
  },
  {
    name: 'phone',
    size: { width: 390, height: 330 },
    panels: [{ x: 0, y: 0, width: 390, height: 52 }],
    pad: { ...side(23), top: 60 },
  },
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
function look(passage: Passage, projection: Projection, screen: Screen) {
  const scene = compose(atlas, { ...initialState(atlas, projection), passage: passage.id });
  const eye = eyeOf(scene, projection, screen);
  return { scene, eye, project: projectBy(eye) };
}

const VIEWS = SCREENS.flatMap((screen) =>
  (['flat', 'globe'] as const).map((projection) => ({ screen, projection, name: screen.name })),
);

describe.each(VIEWS)('on the $projection, $name, in every passage', ({ screen, projection }) => {
  it('no label overlaps another, the edge or a panel, in any language', () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const passage of atlas.passages) {
      const { scene, eye, project } = look(passage, projection, screen);
      for (const language of LANGUAGES) {
        const placed = placeAll(
          atlas,
          scene,
          { ...screen.size, ...eye, language, ranks, base, panels: screen.panels },
          project,
        );
        const labels = visibleNow(placed, project);
        seen += labels.length;
        for (const [i, a] of labels.entries()) {
          const at = `${passage.id} ${language} ${a.label.text}`;
          if (!inside(a.box, { x: 0, y: 0, ...screen.size })) wrong.push(`${at} is cut off`);
          for (const b of labels.slice(i + 1))
            if (overlaps(a.box, b.box)) wrong.push(`${at} lies on ${b.label.text}`);
          if (screen.panels.some((p) => overlaps(a.box, p))) wrong.push(`${at} lies under a panel`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(atlas.passages.length * LANGUAGES.length * 5);
  });

  it('everything in the view is in the free part of the map', () => {
    const wrong = atlas.passages.flatMap((passage) => {
      const { eye, project } = look(passage, projection, screen);
      return passage.view.frame.flatMap((ref) => {
        const at = atlas.entities[ref]?.anchor;
        const p = at && project(at);
        if (!at) return [];
        const point = p ? { x: p[0], y: p[1], width: 0, height: 0 } : null;
        return point && inside(point, eye.free) ? [] : [`${passage.id}: ${ref} is at ${p ?? 'the back'}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});
