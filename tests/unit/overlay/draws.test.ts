// @vitest-environment happy-dom
import { select } from 'd3-selection';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIGHT, supplierColor } from '../../../src/encoding/colors.ts';
import type { Flow, Vote } from '../../../src/model/types.ts';
import { drawArrows, headBoxes, headsOf } from '../../../src/overlay/arrows.ts';
import { createDrift } from '../../../src/overlay/drift.ts';
import { candidatesOf, endonymText, needsLeader, toneOf } from '../../../src/overlay/label-style.ts';
import { drawLabels, placeLabels, visibleNow } from '../../../src/overlay/labels.ts';
import type { Project } from '../../../src/overlay/project.ts';
import { drawVotes, voteBoxes } from '../../../src/overlay/votes.ts';
import type { FlowMark } from '../../../src/scene/flows.ts';
import type { Label } from '../../../src/scene/labels.ts';
import { compose } from '../../../src/scene/scene.ts';
import { initialState } from '../../../src/state/state.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, viewOf } from '../view.ts';

const atlas = tinyAtlas();
/** Ten pixels a degree, north up. */
const project: Project = ([lon, lat]) => [lon * 10, -lat * 10];
const group = () => {
  const svg = select(document.body).append('svg');
  return svg.append('g');
};
const marks = (selected: string | null = null): readonly FlowMark[] =>
  compose(atlas, { ...initialState(atlas, 'flat'), selected }).flows;
const lit = (ref: string): FlowMark => {
  const mark = marks(ref).find((m) => m.ref === ref);
  if (!mark) throw new Error(`${ref} is not drawn.`);
  return mark;
};
const label = (more: Partial<Label> = {}): Label =>
  ({
    ...{ ref: 'country:AAA', kind: 'country', text: 'Aland', endonym: null, at: [[10, -10]], layer: null },
    ...{ pick: 'country:AAA', selected: false, beside: false },
    ...more,
  }) as unknown as Label;

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe('arrowheads', () => {
  it('are drawn for highlighted flows, at their ends and in their direction', () => {
    const all = [...marks('flow:aaa-bbb')].map((m) =>
      m.ref === 'flow:ccc-bbb' ? { ...m, emphasis: 'dimmed' as const } : m,
    );
    const heads = headsOf(all, 'flat', project);
    expect(heads.map((h) => h.mark.ref)).not.toContain('flow:ccc-bbb');
    const head = heads.find((h) => h.mark.ref === 'flow:aaa-bbb');
    // from the lower left to the upper right: y grows downwards
    // it stops a little short of the middle of the state
    const [x = 0, y = 0] = [head?.x, head?.y];
    expect(Math.hypot(200 - x, -200 - y)).toBeGreaterThan(4);
    expect(Math.hypot(200 - x, -200 - y)).toBeLessThan(40);
    expect(head?.degrees).toBeGreaterThan(-90);
    expect(head?.degrees).toBeLessThan(0);
    const [box] = headBoxes(heads.slice(0, 1));
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(heads[0]?.x ?? 0);
    expect(headsOf(all, 'flat', () => null)).toEqual([]);
  });

  it('have the supplier’s colour, and a neutral one where it is no arms', () => {
    const { app } = viewOf(atlas);
    const fills = (mark: FlowMark) => {
      const g = group();
      drawArrows(g, app, headsOf([mark], 'flat', project), LIGHT);
      return one(g.node() as Element, 'path').getAttribute('fill');
    };
    expect(fills(lit('flow:aaa-bbb'))).toBe(supplierColor(atlas, 'AAA', LIGHT));
    expect(fills(lit('flow:bbb-aaa-pressure'))).toBe(LIGHT.neutral);
  });
});

describe('marks that move', () => {
  let frame: FrameRequestCallback | null = null;
  let still = false;
  beforeEach(() => {
    frame = null;
    still = false;
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
      frame = run;
      return 1;
    });
    vi.stubGlobal('cancelAnimationFrame', () => {
      frame = null;
    });
    vi.stubGlobal('matchMedia', () => ({ matches: still, addEventListener() {}, removeEventListener() {} }));
  });
  const drifting = (mark: FlowMark, isOn = true) => {
    const g = group();
    const drift = createDrift(
      g,
      atlas,
      () => LIGHT,
      () => isOn,
    );
    drift.follow([mark], 'flat', project);
    const run = frame;
    run?.(1000);
    return { drift, g, dots: () => g.selectAll('circle').size(), running: () => frame !== null };
  };

  it('move along deliveries, and not along cancelled or dimmed flows', () => {
    const delivered = lit('flow:aaa-bbb');
    expect(drifting(delivered).dots()).toBeGreaterThan(1);
    const of = (status: Flow['status']) => ({ ...delivered, flow: { ...delivered.flow, status } });
    for (const status of ['cancelled', 'stopped', 'denied', 'mooted'] as const)
      expect(drifting(of(status)).dots(), status).toBe(0);
    expect(drifting({ ...delivered, emphasis: 'dimmed' }).dots()).toBe(0);
  });

  it('stop when the reader or the system asks for no motion, and on a hidden page', () => {
    expect(drifting(lit('flow:aaa-bbb'), false).running()).toBe(false);
    still = true;
    expect(drifting(lit('flow:aaa-bbb')).running()).toBe(false);
    still = false;
    const { drift, dots, running } = drifting(lit('flow:aaa-bbb'));
    expect(running()).toBe(true);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    drift.update();
    expect([running(), dots()]).toEqual([false, 0]);
    vi.restoreAllMocks();
    drift.update();
    expect(running()).toBe(true);
    drift.dispose();
    expect(running()).toBe(false);
  });
});

describe('votes', () => {
  const votes = new Map<string, Vote>([
    ['country:AAA', 'for'],
    ['country:BBB', 'against'],
    ['country:CCC', 'abstain'],
  ]);
  it('are symbols below the names: for, against and neither, with their boxes', () => {
    const g = group();
    drawVotes(g, atlas, votes, project);
    const signs = [...(g.node() as Element).querySelectorAll('g')];
    expect(signs.map((s) => s.textContent)).toEqual(['+', '×', '–']);
    expect(signs[1]?.getAttribute('transform')).toBe('translate(200,-182)');
    const [, box] = voteBoxes(atlas, votes, project);
    expect(box).toEqual({ x: 191, y: -191, width: 18, height: 18 });
    drawVotes(g, atlas, new Map(), project);
    expect((g.node() as Element).querySelectorAll('g')).toHaveLength(0);
  });
});

describe('labels', () => {
  const BOUNDS = { x: 0, y: 0, width: 400, height: 400 };
  const draw = (labels: readonly Label[], land = 1e6) => {
    const placed = placeLabels(labels, project, () => land, BOUNDS, []);
    const groups = { labels: group(), leaders: group(), capitals: group() };
    drawLabels(groups, visibleNow(placed, project), 'en', () => LIGHT.ink, new Set());
    const node = (of: keyof typeof groups) => groups[of].node() as Element;
    return { placed, node, lines: node('leaders').querySelectorAll('line').length };
  };

  it('have the endonym only where there is room', () => {
    const both = label({ endonym: 'Alandia' });
    expect(draw([both]).node('labels').textContent).toBe('Aland · Alandia');
    const narrow = placeLabels([both], project, () => 1e6, { x: 70, y: 0, width: 60, height: 400 }, []);
    const labels = group();
    drawLabels(
      { labels, leaders: group(), capitals: group() },
      visibleNow(narrow, project),
      'en',
      () => LIGHT.ink,
      new Set(),
    );
    expect((labels.node() as Element).textContent).toBe('Aland');
    expect(endonymText(label())).toBe('');
  });

  it('have a leader line from a state that is too small for its name, and none when the name is on the state', () => {
    expect(draw([label()]).lines).toBe(0);
    const box = { x: 0, y: 0, width: 20, height: 10 };
    const request = (small: boolean, reach: number, isHeld: boolean | null = null) => ({
      ...{ label: label(), at: [0, 0] as const, small, reach },
      holds: isHeld === null ? null : () => isHeld,
    });
    expect([
      needsLeader(request(true, 1), box, 20),
      needsLeader(request(false, 50), box, 20),
      needsLeader(request(false, 5), box, 20),
      // where its shape is known, what counts is whether it stands on it, however large that is
      needsLeader(request(false, 50, false), box, 20),
      needsLeader(request(true, 1, true), box, 20),
    ]).toEqual([true, false, true, true, false]);
    // a place whose point has another thing beside it: its name goes farther, with a line
    const dot = label({ ref: 'place:p', kind: 'place', text: 'Port', at: [[10, -10]] });
    const around = { x: 80, y: 80, width: 40, height: 40 };
    const [moved] = placeLabels([dot], project, () => 0, BOUNDS, [around]);
    expect(moved?.leads).toBe(true);
    const [near] = placeLabels([dot], project, () => 0, BOUNDS, []);
    expect(near?.leads).toBe(false);
  });

  it('in the background are drawn only where they fit on the land', () => {
    const quiet = label({ kind: 'quiet' });
    expect(candidatesOf(quiet, project, 10)).toEqual([]);
    expect(candidatesOf(quiet, project, 1e6)).toHaveLength(1);
    expect(candidatesOf(label(), project, 10)[0]?.item.small).toBe(true);
    expect(candidatesOf(label(), () => null, 1e6)).toEqual([]);
  });

  it('of capitals have a mark, and no others have', () => {
    const capital = label({ ref: 'capital:AAA', kind: 'capital', text: 'Town', at: [[30, -30]] });
    const { node } = draw([label(), capital]);
    const marked = [...node('capitals').querySelectorAll('rect')];
    expect(marked.map((r) => [r.getAttribute('x'), r.getAttribute('y')])).toEqual([['298', '298']]);
    expect(node('labels').querySelectorAll('text')).toHaveLength(2);
  });

  it('have the colour of what they name: a dispute’s, a region’s, a supplier’s, a neutral one', () => {
    const tone = (more: Partial<Label>) => toneOf(atlas, label(more), LIGHT);
    expect(tone({ kind: 'area', layer: 'areas:disputed' })).toBe(LIGHT.disputed);
    expect(tone({ kind: 'area', layer: 'areas:regions' })).toBe(LIGHT.region);
    expect(tone({ kind: 'flow', ref: 'flow:aaa-bbb', layer: 'flows:AAA' })).toBe(LIGHT.suppliers[0]);
    expect(tone({ kind: 'flow', ref: 'flow:bbb-aaa-pressure', layer: 'flows:ties' })).toBe(LIGHT.neutral);
    expect(tone({ kind: 'water' })).toBe(LIGHT.water);
  });
});
