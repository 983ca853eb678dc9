import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../src/encoding/colors.ts';
import { alignments } from '../../../src/layers/alignments.ts';
import { areas } from '../../../src/layers/areas.ts';
import { bodyFeatures } from '../../../src/layers/bodies.ts';
import { borders } from '../../../src/layers/borders.ts';
import { LEVEL } from '../../../src/layers/emphasis.ts';
import type { LayerKind } from '../../../src/layers/layer.ts';
import { events, places } from '../../../src/layers/points.ts';
import type { Alignment, AlignmentKind } from '../../../src/model/types.ts';
import { compose, type Scene } from '../../../src/scene/scene.ts';
import { initialState } from '../../../src/state/state.ts';
import { area, convention, drawn, event, past, place, seen, segment, world } from '../scene/tiny-world.ts';
import { tinyAtlas } from '../tiny.ts';
import { evaluate } from './evaluate.ts';

const atlas = tinyAtlas();
const rows = (kind: LayerKind, of = atlas) => kind.style(of, LIGHT);
const row = (all: readonly LayerSpecification[], id: string) => all.find((l) => l.id === id);
const paint = (all: readonly LayerSpecification[], id: string) =>
  (row(all, id) as { paint?: Record<string, unknown> } | undefined)?.paint;
const dash = (all: readonly LayerSpecification[], id: string) => paint(all, id)?.['line-dasharray'];
/** The Refs or ids that a row's filter lets through, as it lists them. */
const listed = (kind: LayerKind, scene: Scene, id: string, of = atlas): string[] => {
  const found: string[][] = [];
  const walk = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    if (node[0] === 'literal' && Array.isArray(node[1])) found.push(node[1]);
    else for (const part of node) walk(part);
  };
  walk(kind.filters?.(of, scene, [])[id]);
  return found.flat();
};

describe('lines of alignments', () => {
  const of = (type: AlignmentKind) => {
    const pact = atlas.entities['alignment:pact'];
    const one = { ...atlas, entities: { 'alignment:pact': { ...pact, type } as never } };
    return rows(alignments, one);
  };
  it('are solid only for an alliance, and what binds less is ties without a fill', () => {
    expect(dash(of('alliance'), 'alignment:pact-line')).toBeUndefined();
    expect(dash(of('alliance'), 'membership-alignment:pact')).not.toEqual(expect.arrayContaining([2]));
    for (const type of ['entente', 'partnership', 'dialogue'] as const) {
      expect(row(of(type), 'alignment:pact-line'), type).toBeUndefined();
      expect(dash(of(type), 'membership-alignment:pact'), type).toBeDefined();
    }
    expect(dash(of('idea'), 'membership-alignment:pact')).toBeDefined();
    for (const type of ['entente', 'partnership', 'dialogue', 'idea'] as const)
      expect(row(of(type), 'alignment:pact-fill'), type).toBeUndefined();
    for (const type of ['alliance', 'organisation'] as const)
      expect(row(of(type), 'alignment:pact-fill'), type).toBeDefined();
    expect(row(of('idea'), 'alignment:pact-line')).toBeUndefined();
  });

  it('draw a membership line between every two of up to four members', () => {
    const codes = ['AAA', 'BBB', 'CCC'];
    const linesOf = (states: string[]) => {
      const pact = atlas.entities['alignment:pact'] as Alignment;
      const members = states.map((state) => ({ state, from: '1990', to: null, source: 'x' }));
      const of = { ...atlas, entities: { ...atlas.entities, [pact.ref]: { ...pact, members } } };
      const scene = compose(of, { ...initialState(of, 'flat'), selected: pact.ref });
      return alignments
        .data?.(of, scene.base, 'flat')
        ['membership-lines']?.features.filter((f) => f.properties?.ref === pact.ref).length;
    };
    expect(linesOf(codes)).toBe(3);
    expect(linesOf([...codes, 'ZZZ'])).toBe(3);
    expect(linesOf([...codes, 'ZZZ', 'YYY'])).toBe(0);
  });
});

describe('borders', () => {
  const X = area('x');
  const other = convention('own', drawn(X.ref, { of: 'BBB' }));
  const segments = [
    segment('AAA area:x', 'AAA'),
    segment('AAA area:x', 'CCC'),
    segment('AAA', ' area:x', true),
  ];
  const of = world([X, area('s', { type: 'region' })], [], {
    boundarySegments: segments,
    worldviews: [convention('plain'), other],
  });

  it('of disputed areas are dashed, and other borders solid', () => {
    expect(dash(rows(borders), 'segment-dashed')).toBeDefined();
    for (const id of ['border', 'coast', 'segment-solid', 'selected-body'])
      expect(dash(rows(borders), id), id).toBeUndefined();
  });

  it('along areas are listed with how each is drawn', () => {
    const plain = seen(of);
    // those in the sea only while their area is meant
    expect(listed(borders, plain, 'segment-dashed', of)).toEqual(['AAA area:x|AAA']);
    expect(listed(borders, seen(of, { all: true }), 'segment-dashed', of)).toEqual([
      'AAA area:x|AAA',
      'AAA| area:x',
    ]);
    expect(listed(borders, plain, 'segment-solid', of)).toEqual(['AAA area:x|CCC']);
    expect(listed(borders, seen(of, { worldview: 'own' }), 'segment-solid', of)).toContain('AAA area:x|AAA');
    const without = seen(of, { hiddenLayers: ['areas'] });
    expect(listed(borders, without, 'segment-dashed', of)).toEqual(['AAA area:x|AAA']);
  });

  it('are all hidden with their layer', () => {
    const off = borders.visible?.(of, seen(of, { hiddenLayers: ['borders'] }).base);
    expect(off).toEqual({ border: false, 'segment-solid': false, 'segment-dashed': false });
  });

  it('of a selected state are one outline; states of the past are bodies', () => {
    const then = world([past('OLD', '1922', '1991', ['AAA', 'BBB']), past('ONE', '1922', '1991', ['CCC'])]);
    const scene = seen(then, { ownYears: [1980, 1980], selected: 'country:AAA' });
    expect(borders.bodies?.(then, scene.base)).toEqual({
      unions: [{ id: 'country:OLD', codes: ['AAA', 'BBB'] }],
    });
    const lines = [
      { ref: 'within', line: 'border', a: 'AAA', b: 'BBB' },
      { ref: 'beside', line: 'border', a: 'BBB', b: 'CCC' },
      { ref: 'coast', line: 'coast', a: 'AAA', b: '' },
      { ref: 'far', line: 'coast', a: 'CCC', b: '' },
    ];
    const states = borders.states?.(scene, lines);
    expect(states?.unions?.get('country:OLD')).toBe(LEVEL.selected);
    const outlined = (of: Scene) =>
      [...(borders.states?.(of, lines).borders ?? [])]
        .filter(([ref]) => !ref.includes(':'))
        .map(([ref]) => ref);
    expect(outlined(scene)).toEqual(['beside', 'coast']);
    expect(borders.paints?.(scene)).toEqual({ 'selected-body': { 'line-opacity': 1 } });
    expect(borders.bodies?.(then, seen(then).base)).toEqual({ unions: [] });
    expect(outlined(seen(then))).toEqual([]);
    expect(borders.paints?.(seen(then))).toEqual({ 'selected-body': { 'line-opacity': 0 } });
  });

  it('give the land of an area that is part of a state the emphasis of that state', () => {
    const scene = seen(of, { worldview: 'own', selected: 'country:BBB' });
    expect(listed(borders, scene, 'land-part', of)).toEqual(['area:x']);
    expect(borders.states?.(scene, []).areas?.get('area:x')).toBe(LEVEL.selected);
  });
});

describe('areas', () => {
  const of = world([area('x'), area('p', { type: 'former-state', administeredBy: ['OLD'] }), area('h')], [], {
    worldviews: [convention('plain', drawn('area:h', { of: 'AAA' }))],
  });
  it('in dispute are hatched; those that are part of a state are not', () => {
    const scene = seen(of, { all: true });
    expect(paint(rows(areas), 'area-disputed')?.['fill-pattern']).toBe('hatch-disputed');
    expect(listed(areas, scene, 'area-disputed', of)).toContain('area:x');
    for (const ref of ['area:h', 'area:p'])
      expect(listed(areas, scene, 'area-disputed', of)).not.toContain(ref);
    expect(listed(areas, scene, 'area-point-held', of)).toEqual(expect.arrayContaining(['area:h']));
    expect(listed(areas, scene, 'area-claim', of)).not.toContain('area:h');
  });

  /** The rows that draw a feature of the source. */
  const drawnBy = (
    scene: Scene,
    type: 'Point' | 'LineString' | 'Polygon',
    properties: Record<string, string>,
  ) =>
    Object.entries(areas.filters?.(of, scene, []) ?? {})
      .filter(([, filter]) => evaluate(filter, { type, properties }) === true)
      .map(([id]) => id);

  it('each have a look of their own: a dispute’s hatch without outline, a region’s wash with one, rings and lines', () => {
    const all = world(
      [area('d'), area('r', { type: 'region' }), area('c', { type: 'claim-line' }), area('h')],
      [],
      {
        worldviews: [convention('plain', drawn('area:h', { of: 'AAA' }))],
      },
    );
    // a region is drawn where it is meant
    const scene = seen(all, { all: true, hovered: 'area:r' });
    const of = (type: 'Point' | 'LineString' | 'Polygon', ref: string, kind: string, line?: string) =>
      drawnBy(scene, type, { ref, type: kind, ...(line ? { line } : {}) });
    expect(of('Polygon', 'area:d', 'disputed')).toEqual(['area-disputed']);
    expect(of('LineString', 'area:d', 'disputed', 'outline')).toEqual([]);
    expect(of('Point', 'area:d', 'disputed')).toEqual(['area-point']);
    expect(of('Polygon', 'area:r', 'region')).toEqual(['area-region']);
    expect(of('LineString', 'area:r', 'region', 'outline')).toEqual(['area-outline']);
    expect(of('LineString', 'area:c', 'claim-line')).toEqual(['area-claim']);
    expect(of('Point', 'area:h', 'disputed')).toEqual(['area-point-held']);
    expect(of('LineString', 'area:h', 'claim-line')).toEqual(['area-claim-held']);
    expect(of('Polygon', 'area:elsewhere', 'disputed')).toEqual([]);
  });

  it('claimed by a line are dashed, and the line is whole where it is held', () => {
    expect(dash(rows(areas), 'area-claim')).toBeDefined();
    expect(dash(rows(areas), 'area-claim-held')).toBeUndefined();
  });
});

describe('points', () => {
  it('are the events and the places that the scene has', () => {
    const of = world([event('e', '2014'), place('p')], ['event:e', 'place:p']);
    const drawn = (scene: Scene) =>
      [events, places].flatMap((kind) =>
        Object.values(kind.states?.(scene, []) ?? {}).flatMap((s) => [...s.keys()]),
      );
    expect(drawn(seen(of)).sort()).toEqual(['event:e', 'place:p']);
    const one = world([event('e', '2014'), place('p')], ['event:e']);
    expect(drawn(seen(one))).toEqual(['event:e']);
    // one that is hovered comes out of what the source already holds
    expect(drawn(seen(one, { hovered: 'place:p' })).sort()).toEqual(['event:e', 'place:p']);
    expect(places.data?.(one, seen(one).base, 'flat')).toEqual(
      places.data?.(one, seen(one, { hovered: 'place:p' }).base, 'flat'),
    );
  });
});

describe('the features of a source that are drawn', () => {
  const state = (emphasis?: number) => (emphasis === undefined ? {} : { emphasis });
  it('are those of the scene', () => {
    const opacity = paint(rows(alignments), 'membership-alignment:pact')?.['line-opacity'];
    expect(evaluate(opacity, { state: state() })).toBe(0);
    expect(evaluate(opacity, { state: state(LEVEL.highlighted) })).toBe(1);
    const dot = paint(rows(places), 'place')?.['circle-opacity'];
    expect(
      [undefined, LEVEL.dimmed, LEVEL.highlighted].map((e) => evaluate(dot, { state: state(e) })),
    ).toEqual([0, 0.55, 1]);
  });

  it('is small where it is a reef that nothing names, and outlined where a state is selected', () => {
    const of = world([place('r', { type: 'reef' }), place('p')]);
    const features = places.data?.(of, seen(of).base, 'flat').places?.features ?? [];
    const radius = (ref: string, emphasis: number) => {
      const properties = features.find((f) => f.properties?.ref === ref)?.properties ?? {};
      return evaluate(paint(rows(places), 'place')?.['circle-radius'], {
        properties,
        state: state(emphasis),
      });
    };
    expect(radius('place:r', LEVEL.dimmed)).toBeLessThan(radius('place:p', LEVEL.dimmed) as number);
    expect(radius('place:r', LEVEL.highlighted)).toBe(radius('place:p', LEVEL.highlighted));
    const outline = paint(rows(borders), 'selected-body')?.['line-width'];
    expect(
      [undefined, LEVEL.highlighted, LEVEL.selected].map((e) => evaluate(outline, { state: state(e) })),
    ).toEqual([0, 0, 1.8]);
  });
});

describe('bodies of states', () => {
  const land = (ref: string) => ({
    type: 'Feature',
    properties: { ref },
    geometry: { type: 'Polygon', coordinates: [] },
  });
  const line = (properties: object) => ({
    ...{ type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates: [] } },
  });
  const collection = {
    type: 'FeatureCollection',
    features: [
      land('country:AAA'),
      land('country:BBB'),
      line({ line: 'border', a: 'AAA', b: 'BBB' }),
      line({ line: 'border', a: 'BBB', b: 'CCC' }),
      line({ line: 'coast', a: 'AAA', b: '' }),
      line({ line: 'coast', a: 'CCC', b: '' }),
      line({ line: 'segment', a: 'AAA', b: 'AAA', area_a: 'area:x', area_b: '' }),
    ],
  } as unknown as FeatureCollection;
  const parts = (codes: string[], owners = new Map<string, string | null>()) =>
    bodyFeatures(collection, [{ id: 'b', codes }], owners).features.map((f) => f.properties?.part);

  it('have their land, an outline where one side is theirs, and what was a border within', () => {
    expect(parts(['AAA', 'BBB'])).toEqual(['land', 'land', 'inner', 'line', 'line']);
    expect(parts(['AAA'])).toEqual(['land', 'line', 'line']);
    expect(parts(['BBB'])).toEqual(['land', 'line', 'line']);
  });

  it('include the areas they own', () => {
    expect(parts(['AAA'], new Map([['area:x', 'BBB']]))).toEqual(['land', 'line', 'line', 'line']);
    expect(parts(['AAA', 'BBB'], new Map([['area:x', 'BBB']]))).toContain('inner');
    const named = bodyFeatures(collection, [{ id: 'b', codes: ['AAA'] }]).features;
    expect(named[0]?.properties).toMatchObject({ body: 'b', ref: 'b' });
  });
});
