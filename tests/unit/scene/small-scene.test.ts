import { describe, expect, it } from 'vitest';
import type { Alignment, Atlas, Flow } from '../../../src/model/types.ts';
import { countInView } from '../../../src/scene/counts.ts';
import { alignmentStatus, companions, membersAt, namedBy } from '../../../src/scene/focus.ts';
import { framePoints } from '../../../src/scene/frame.ts';
import { timeWindowOf } from '../../../src/scene/time.ts';
import { timelineOf, timelineSummary } from '../../../src/scene/timeline.ts';
import { bodyAt, unionsAt } from '../../../src/scene/unions.ts';
import { tinyAtlas, tinyRegister } from '../tiny.ts';
import { area, event, past, place, seen, world } from './tiny-world.ts';

const refs = (marks: readonly { ref: string }[]) => marks.map((m) => m.ref);

describe('the time window', () => {
  const atlas = tinyAtlas();
  it('is the passage’s, or the reader’s own years with the last of them as the date', () => {
    expect(timeWindowOf(atlas, { passage: 'p1', beat: 1, ownYears: null })).toEqual({
      period: [2013, 2017],
      date: '2018-04-20',
      isReaderChoice: false,
    });
    expect(timeWindowOf(atlas, { passage: 'p1', beat: 1, ownYears: [1990, 1995] })).toEqual({
      period: [1990, 1995],
      date: '1995',
      isReaderChoice: true,
    });
  });
});

describe('events in years of the reader’s own', () => {
  const atlas = world([
    event('before', '1999-12-31'),
    event('first', '2000-01-01'),
    event('last', '2005-12-31'),
    event('after', '2006-01-01'),
    event('into', '1995', { end: '2000-06' }),
    event('out', '1995', { end: '1999-06' }),
    event('nowhere', '2003', { anchor: null }),
  ]);
  it('are, while all is shown, those of all the years, the first and the last included', () => {
    expect(refs(seen(atlas, { ownYears: [2000, 2005] }).events)).toEqual([]);
    expect(refs(seen(atlas, { ownYears: [2000, 2005], all: true }).events)).toEqual([
      'event:first',
      'event:last',
      'event:into',
    ]);
    expect(refs(seen(atlas, { ownYears: [2006, 2006], all: true }).events)).toEqual(['event:after']);
  });

  it('include a selected or hovered one from other years, and none while their layer is hidden, except the selected one', () => {
    const selection = { ownYears: [2006, 2006] as const, selected: 'event:before' };
    expect(refs(seen(atlas, selection).events)).toEqual(['event:before']);
    expect(refs(seen(atlas, { ...selection, hiddenLayers: ['events'] }).events)).toEqual(['event:before']);
    expect(refs(seen(atlas, { ...selection, selected: null, hovered: 'event:before' }).events)).toContain(
      'event:before',
    );
  });

  it('are only those named when the years are the passage’s', () => {
    expect(seen(atlas).events).toEqual([]);
    expect(seen(atlas, { all: true }).events).toHaveLength(6);
  });
});

describe('areas', () => {
  const atlas = world([
    area('old', { since: '1950', until: '1980-06-30' }),
    area('now', { since: '2014-03-18' }),
    area('line', { type: 'claim-line' }),
    area('region', { type: 'region' }),
    area('range', { type: 'range' }),
  ]);
  const at = (year: number, more = {}) => refs(seen(atlas, { ownYears: [year, year], ...more }).areas);

  it('in dispute are drawn while the dispute lasts, whether or not they are named', () => {
    expect(at(1980)).toEqual(['area:old', 'area:line']);
    expect(at(1981)).toEqual(['area:line']);
    expect(at(2013)).toEqual(['area:line']);
    expect(at(2014)).toEqual(['area:now', 'area:line']);
  });

  it('are drawn at any date when selected or hovered, regions only when highlighted', () => {
    expect(at(2000, { selected: 'area:old' })).toContain('area:old');
    expect(at(2000, { hovered: 'area:region' })).toContain('area:region');
    // with everything shown, too: regions upon regions say nothing
    expect(at(2000, { all: true })).toEqual(['area:line']);
  });

  it('have one layer for disputes and one for the rest', () => {
    expect(at(2014, { hiddenLayers: ['areas:disputed'] })).toEqual([]);
    expect(at(2014, { hiddenLayers: ['areas:regions'], all: true })).toEqual(['area:now', 'area:line']);
    expect(at(2014, { hiddenLayers: ['areas'], all: true })).toEqual([]);
  });
});

describe('places', () => {
  const atlas = world([place('city'), place('reef', { type: 'reef' })], ['place:city']);
  it('are drawn when named or when all is shown, and none while their layer is hidden', () => {
    expect(refs(seen(atlas).places)).toEqual(['place:city']);
    expect(refs(seen(atlas, { all: true }).places)).toEqual(['place:city', 'place:reef']);
    expect(refs(seen({ ...atlas, passages: tinyAtlas().passages }).places)).toEqual([]);
    expect(seen(atlas, { hiddenLayers: ['places'] }).places).toEqual([]);
  });
});

describe('votes', () => {
  const votes = [
    { state: 'AAA', vote: 'for' },
    { state: 'BBB', vote: 'against' },
  ] as const;
  const atlas = world(
    [
      event('vote', '2014', { votes }),
      event('other', '2015', { votes: [{ state: 'CCC', vote: 'abstain' }] }),
    ],
    ['event:vote', 'event:other'],
  );
  it('are those of the selected event, otherwise of the first that the passage names; none while events are hidden', () => {
    expect([...seen(atlas).votes]).toEqual([
      ['country:AAA', 'for'],
      ['country:BBB', 'against'],
    ]);
    expect([...seen(atlas, { selected: 'event:other' }).votes]).toEqual([['country:CCC', 'abstain']]);
    expect(seen(atlas, { hiddenLayers: ['events'] }).votes.size).toBe(0);
    const talk = world(
      [event('talk', '2013'), event('vote', '2014', { votes })],
      ['event:talk', 'event:vote'],
    );
    expect(seen(talk).votes.size).toBe(2);
  });
});

describe('members', () => {
  const members = [
    { state: 'AAA', from: '1955-05-14', to: '1991-07-01', source: 'x' },
    { state: 'BBB', from: '1955-05-14', to: '1968-09-13', source: 'x' },
    { state: 'CCC', from: '1960-01-01', to: '1991-07-01', source: 'x' },
    { state: 'AAA', from: '1960-01-01', to: '1991-07-01', source: 'x' },
  ];
  const pact = { ...(tinyAtlas().entities['alignment:pact'] as Alignment), members };
  const atlas: Atlas = { ...tinyAtlas(), entities: { [pact.ref]: pact } };
  const at = (date: string) => membersAt(atlas, pact.ref, date);

  it('are those at the date, without duplicates', () => {
    expect(at('1959')).toEqual(['AAA', 'BBB']);
    expect(at('1968-09-13')).toEqual(['AAA', 'BBB', 'CCC']);
    expect(at('1968-09-14')).toEqual(['AAA', 'CCC']);
  });

  it('are the last ones when it has ended, the first ones when it has not begun', () => {
    expect(at('2018-04-20')).toEqual(['AAA', 'CCC']);
    expect(at('1950')).toEqual(['AAA', 'BBB']);
    expect([at('1991-07-01').length, alignmentStatus(atlas, pact.ref, '1991-07-01')]).toEqual([2, 'current']);
    expect(alignmentStatus(atlas, pact.ref, '1991-07-02')).toBe('ended');
    expect(alignmentStatus(atlas, pact.ref, '1955-05-13')).toBe('future');
    expect(alignmentStatus(atlas, 'country:AAA', '1955')).toBe('current');
    const twice = { ...pact, members: [members[1], { state: 'CCC', from: '1975', to: '1980', source: 'x' }] };
    const rejoined = { ...atlas, entities: { [pact.ref]: twice as Alignment } };
    const lives = ['1968', '1970', '1975', '1981'].map((date) => alignmentStatus(rejoined, pact.ref, date));
    expect(lives).toEqual(['current', 'ended', 'current', 'ended']);
  });
});

describe('the companions of an item', () => {
  it('are its states, members, flows, seat or parts', () => {
    const atlas = world([
      area('union', { states: ['AAA', 'CCC'] }),
      event('vote', '2014', { states: ['AAA'], votes: [{ state: 'BBB', vote: 'for' }] }),
      event('talk', '2014', { states: ['AAA'] }),
      past('OLD', '1922', '1991', ['AAA', 'BBB']),
    ]);
    const of = (ref: string) => companions(atlas, ref, '2018');
    expect(of('flow:aaa-bbb')).toEqual(['country:AAA', 'country:BBB']);
    expect(of('alignment:pact')).toEqual(['country:AAA']);
    expect(of('area:union')).toEqual(['country:AAA', 'country:CCC']);
    expect(of('event:vote')).toEqual(['country:BBB']);
    expect(of('event:talk')).toEqual(['country:AAA']);
    expect(of('country:OLD')).toEqual(['country:AAA', 'country:BBB']);
    expect(of('country:AAA')).toEqual([]);
  });

  it('are named in reading order, without duplicates', () => {
    const passage = world([], ['country:BBB', 'country:AAA', 'country:BBB']).passages[0];
    const also = passage && { ...passage, view: { ...passage.view, also: ['country:CCC', 'country:AAA'] } };
    expect(also && namedBy(also)).toEqual(['country:BBB', 'country:AAA', 'country:CCC']);
  });
});

describe('states of the past', () => {
  const atlas = world([
    past('OLD', '1922', '1991-12-26', ['AAA', 'BBB']),
    past('ONE', '1949', '1990', ['CCC']),
    area('half', { type: 'former-state', administeredBy: ['ONE'] }),
  ]);
  it('exist from their first day to their last', () => {
    expect(unionsAt(atlas, '1991-12-26').map((u) => u.ref)).toEqual(['country:OLD']);
    expect(unionsAt(atlas, '1991-12-27')).toEqual([]);
    expect(unionsAt(atlas, '1922').map((u) => u.codes)).toEqual([['AAA', 'BBB']]);
    expect(unionsAt(atlas, '1921')).toEqual([]);
    expect(unionsAt(tinyAtlas(), '1990')).toEqual([]);
  });

  it('are what a click on one of their parts picks, while they existed', () => {
    expect(bodyAt(atlas, 'country:AAA', '1980')).toBe('country:OLD');
    expect(bodyAt(atlas, 'country:AAA', '2018')).toBe('country:AAA');
    expect(bodyAt(atlas, 'country:CCC', '1980')).toBe('country:CCC');
    expect(bodyAt(atlas, 'area:half', '1980')).toBe('country:ONE');
    expect(bodyAt(atlas, 'flow:aaa-bbb', '1980')).toBe('flow:aaa-bbb');
  });

  it('are highlighted as one', () => {
    const { countries } = seen(atlas, { ownYears: [1980, 1980], selected: 'country:AAA' });
    expect(countries.get('country:BBB')).toBe('selected');
    expect(
      seen(atlas, { ownYears: [2000, 2000], selected: 'country:AAA' }).countries.get('country:BBB'),
    ).toBeUndefined();
  });
});

describe('flows', () => {
  const flow = tinyAtlas().entities['flow:aaa-bbb'] as Flow;
  const deal = (id: string, from: number, to: number | null, more: Partial<Flow> = {}): Flow => ({
    ...flow,
    ...{
      ref: `flow:${id}`,
      total: false,
      supplier: 'CCC',
      recipient: 'AAA',
      from,
      to,
      type: 'sanctions',
      ...more,
    },
  });
  const atlas = (...flows: Flow[]): Atlas => {
    const tiny = world(
      [],
      flows.map((f) => f.ref),
    );
    return { ...tiny, entities: { ...tiny.entities, ...Object.fromEntries(flows.map((f) => [f.ref, f])) } };
  };
  const drawn = (state: Parameters<typeof seen>[1], ...flows: Flow[]) =>
    refs(seen(atlas(...flows), state).flows).filter((ref) => ref.startsWith('flow:d'));

  it('that are single deals or not supplies are drawn in the reader’s own years when they overlap them', () => {
    const flows = [
      deal('d1', 1990, 1999),
      deal('d2', 1990, 2000),
      deal('d3', 2005, 2010),
      deal('d4', 2006, null),
    ];
    expect(drawn({ ownYears: [2000, 2005] }, ...flows).sort()).toEqual(['flow:d2', 'flow:d3']);
    expect(drawn({ ownYears: [2007, 2030] }, deal('d4', 2006, null))).toEqual(['flow:d4']);
  });

  it('without deliveries in the reader’s own years are not drawn; others sum the deliveries in them', () => {
    const of = (a: number, b: number) =>
      seen(tinyAtlas(), { ownYears: [a, b] }).flows.find((f) => f.ref === flow.ref)?.tiv;
    expect(of(2013, 2017)).toBe(40);
    expect(of(2014, 2016)).toBeUndefined();
    expect(of(2012, 2012)).toBe(5);
    expect(of(2018, 2018)).toBe(100);
  });

  it('are ordered dimmed first, selected last, the widest first among equals', () => {
    const { flows } = seen(tinyAtlas(), {
      selected: 'flow:aaa-bbb',
      hovered: 'flow:bbb-aaa-pressure',
      all: true,
    });
    expect(flows.at(-1)?.ref).toBe('flow:aaa-bbb');
    expect(flows.at(-2)?.ref).toBe('flow:bbb-aaa-pressure');
  });

  it('belong to the layer of their supplier, of other suppliers, or of flows other than arms', () => {
    const layer = (f: Flow) => seen(atlas(f)).flows.find((m) => m.ref === f.ref)?.layer;
    expect(layer({ ...flow })).toBe('flows:AAA');
    expect(layer(deal('d', 2000, null, { type: 'arms', supplier: 'CCC' }))).toBe('flows:other');
    expect(layer(deal('d', 2000, null))).toBe('flows:ties');
  });

  it('of a selected state are highlighted, when there were deliveries', () => {
    const lit = (selected: string) =>
      seen({ ...tinyAtlas(), passages: world([]).passages }, { selected })
        .flows.filter((f) => f.emphasis === 'highlighted')
        .map((f) => f.ref);
    expect(lit('country:AAA')).toEqual(['flow:aaa-bbb']);
    expect(lit('country:BBB')).toEqual(['flow:aaa-bbb']);
    expect(lit('country:CCC')).toEqual([]);
  });

  it('without a register are drawn by their own years', () => {
    const none = { ...tinyAtlas(), register: null };
    expect(seen(none).flows.find((f) => f.ref === flow.ref)?.tiv).toBeNull();
  });
});

describe('alignments in the passage’s own years', () => {
  it('are those it names, ended or not, and when all items are shown one at a time', () => {
    expect(refs(seen(world([], ['alignment:old'])).alignments)).toEqual(['alignment:old']);
    expect(refs(seen(world([])).alignments)).toEqual([]);
    expect(refs(seen(world([]), { all: true }).alignments)).toEqual([]);
    expect(refs(seen(world([]), { all: true, selected: 'alignment:pact' }).alignments)).toEqual([
      'alignment:pact',
    ]);
  });
});

describe('alignments in years of the reader’s own', () => {
  it('are those that are meant and existed then', () => {
    const atlas = world([], ['alignment:old']);
    const at = (year: number) => refs(seen(atlas, { ownYears: [year, year] }).alignments);
    expect(at(1980)).toEqual(['alignment:old']);
    expect(at(1985)).toEqual([]);
  });
});

describe('the timeline', () => {
  const atlas = world([
    event('first', '1945-01-01'),
    event('last', '2020-12-31'),
    event('before', '1944-12-31'),
    event('after', '2021-01-01'),
    event('long', '1990', { end: '1999' }),
  ]);
  const timeline = timelineOf(atlas, atlas.register);

  it('has the events from its first day to its last, in order', () => {
    expect(refs(timeline.events)).toEqual(['event:first', 'event:long', 'event:last']);
  });

  it('has a bar for each alignment, from its first member’s entry to its last one’s exit', () => {
    const bar = (id: string) => timeline.bars.find((b) => b.ref === `alignment:${id}`);
    expect(bar('pact')).toMatchObject({ from: 1990.5, to: 2021, lasting: true });
    expect(bar('old')?.from).toBe(1950.5);
    expect(bar('old')?.to).toBeCloseTo(1980.28, 2);
    expect(bar('old')?.lasting).toBe(false);
  });

  it('puts bars that do not overlap in one lane, and others in separate lanes', () => {
    expect(timeline.lanes).toBe(1);
    const both = world([]);
    const old = both.entities['alignment:old'] as Alignment;
    const near = {
      ...old,
      ref: 'alignment:near',
      members: [{ state: 'AAA', from: '1981', to: '1985', source: 'x' }],
    };
    const { bars, lanes } = timelineOf({ ...both, entities: { ...both.entities, [near.ref]: near } }, null);
    expect(lanes).toBe(2);
    expect(bars.map((b) => [b.ref, b.lane])).toEqual([
      ['alignment:old', 0],
      ['alignment:near', 1],
      ['alignment:pact', 0],
    ]);
  });

  it('summarises some years', () => {
    expect(timelineSummary(timeline, [1999, 2020])).toBe('2 events and 1 alignment in these years');
    expect(timelineSummary(timeline, [2000, 2019])).toBe('no events and 1 alignment in these years');
    expect(timelineSummary(timeline, [1945, 1949])).toBe('1 event and no alignments in these years');
    expect(timelineSummary(timeline, [1980, 1990])).toBe('1 event and 2 alignments in these years');
  });
});

describe('counts of what is in view', () => {
  const atlas = world(
    [area('x'), place('y'), event('z', '2014')],
    ['area:x', 'place:y', 'event:z', 'flow:aaa-bbb', 'alignment:pact'],
  );
  const scene = seen(atlas);
  const anchor = () => [0, 0] as const;
  it('are of what is in view, by layer and parent layer', () => {
    expect(
      countInView(
        scene,
        'flat',
        [
          [0, 0],
          [9, 9],
        ],
        anchor,
        () => true,
      ),
    ).toMatchObject({
      flows: 1,
      'flows:AAA': 1,
      'status:delivered': 1,
      alignments: 1,
      'alignment:pact': 1,
      'areas:disputed': 1,
      areas: 1,
      events: 1,
      places: 1,
      borders: 2,
    });
    expect(countInView(scene, 'flat', [[0, 0]], anchor, () => false)).toMatchObject({ borders: 0 });
    expect(
      countInView(
        scene,
        'flat',
        [],
        () => null,
        () => true,
      ).alignments,
    ).toBeUndefined();
  });

  it('have no borders while those are hidden', () => {
    const off = seen(atlas, { hiddenLayers: ['borders', 'graticule'] });
    expect(countInView(off, 'flat', [[0, 0]], anchor, () => true)).toMatchObject({
      borders: 0,
      graticule: 0,
    });
  });
});

describe('the points of a frame', () => {
  it('are those of the view’s frame, otherwise of all that is named, within the map', () => {
    const atlas = world([], ['country:AAA', 'country:CCC']);
    const scene = seen(atlas);
    const lons = (frame: string[]) =>
      framePoints(atlas, { ...scene, view: { ...scene.view, frame } }, 'flat').map((p) => p[0]);
    expect(Math.max(...lons([]))).toBeCloseTo(170 + 5 / Math.cos((10 * Math.PI) / 180), 6);
    expect(Math.max(...lons(['country:AAA']))).toBeCloseTo(5, 6);
    const far = { ...atlas.entities['country:CCC'], anchor: [178, 88], reach: 9 };
    const polar = { ...atlas, entities: { ...atlas.entities, 'country:CCC': far as never } };
    for (const [lon, lat] of framePoints(polar, scene, 'flat')) {
      expect(Math.abs(lon)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(88);
    }
  });

  it('of an alignment are those of its members only', () => {
    const atlas = world([], ['country:CCC']);
    const scene = seen(atlas);
    const held = { ...scene, view: { ...scene.view, frame: ['alignment:old'] } };
    const lons = framePoints(atlas, held, 'flat').map((p) => p[0]);
    expect(lons).toHaveLength(8);
    expect(Math.min(...lons)).toBeCloseTo(-5, 6);
    expect(Math.max(...lons)).toBeGreaterThan(20);
    expect(Math.max(...lons)).toBeLessThan(40);
  });

  it('include the curve of a flow whose two states they include', () => {
    const atlas = world([], ['flow:aaa-bbb', 'country:AAA', 'country:BBB']);
    const without = world([], ['country:AAA', 'country:BBB']);
    expect(framePoints(atlas, seen(atlas), 'flat').length).toBeGreaterThan(
      framePoints(without, seen(without), 'flat').length + 8,
    );
  });
});

it('a register of another kind changes what is drawn', () => {
  const atlas = { ...tinyAtlas(), register: tinyRegister({}) };
  expect(seen(atlas).flows.find((f) => f.ref === 'flow:aaa-bbb')?.tiv ?? null).toBeNull();
});
