import { expect, it } from 'vitest';
import { gather } from '../../../src/overlay/gathered.ts';
import type { Scene } from '../../../src/scene/scene.ts';

type Marks = Pick<Scene, 'events' | 'places'>;
const event = (id: string, lon: number, emphasis = 'dimmed') => ({
  ref: `event:${id}`,
  emphasis,
  item: { kind: 'event', anchor: [lon, 0] },
});
const place = (id: string, lon: number, type = 'base') => ({
  ref: `place:${id}`,
  emphasis: 'dimmed',
  item: { kind: 'place', type, anchor: [lon, 0] },
});
const marks = (events: unknown[], places: unknown[] = []) => ({ events, places }) as unknown as Marks;
const at = ([lon]: readonly [number, number]) => [lon, 0] as [number, number];
const refs = (m: Marks) => gather(m, at).map((g) => g.refs);

it('dots that would lie upon each other are one, and no other', () => {
  expect(refs(marks([event('a', 0), event('b', 12), event('c', 40)]))).toEqual([['event:a', 'event:b']]);
  expect(refs(marks([event('a', 0)], [place('p', 5), place('q', 100)]))).toEqual([['event:a', 'place:p']]);
});

it('what is meant, and the islands of every map, are never gathered', () => {
  expect(refs(marks([event('a', 0, 'highlighted'), event('b', 3)]))).toEqual([]);
  expect(refs(marks([event('a', 0)], [place('r', 3, 'reef')]))).toEqual([]);
});

it('what lies behind the globe is in no group', () => {
  expect(gather(marks([event('a', 0), event('b', 3)]), () => null)).toEqual([]);
});
