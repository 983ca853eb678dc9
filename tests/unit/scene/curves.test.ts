import { expect, it } from 'vitest';
import type { Flow } from '../../../src/model/types.ts';
import { curvesOf } from '../../../src/scene/curves.ts';
import { tinyAtlas } from '../tiny.ts';

it('all goods from one state to another bend alike, and ties of other kinds lie beside them and each other', () => {
  const { entities } = tinyAtlas();
  const sale = entities['flow:aaa-bbb'] as Flow;
  const more: Flow[] = [
    { ...sale, ref: 'flow:tanks' },
    { ...sale, ref: 'flow:war', type: 'intervention' },
    { ...sale, ref: 'flow:words', type: 'information' },
  ];
  const curves = curvesOf({ entities: { ...entities, ...Object.fromEntries(more.map((f) => [f.ref, f])) } });
  const middle = (ref: string) => {
    const { flat = [] } = curves.get(ref) ?? {};
    return flat[Math.floor(flat.length / 2)];
  };
  expect(middle('flow:tanks')).toEqual(middle('flow:aaa-bbb'));
  const middles = ['flow:aaa-bbb', 'flow:war', 'flow:words'].map((ref) => middle(ref)?.join());
  expect(new Set(middles).size).toBe(3);
});
