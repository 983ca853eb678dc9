import { expect, it } from 'vitest';
import { NEAR, openGathered } from '../../../src/flows/gathered.ts';

const refs = ['event:a', 'event:b'];

it('the map comes so near that dots drawn as one stand apart', () => {
  for (const spread of [3, 8, 15, NEAR - 0.1]) {
    const next = openGathered({ at: [0, 0], refs, spread }, 2, 9, null);
    expect('zoom' in next && spread * 2 ** (next.zoom - 2)).toBeGreaterThan(NEAR);
  }
});

it('dots in one place, or as near as the map can come, are opened one after another', () => {
  for (const [spread, zoom] of [
    [0, 2],
    [0.5, 2],
    [12, 9],
  ] as const) {
    const open = (selected: string | null) => openGathered({ at: [0, 0], refs, spread }, zoom, 9, selected);
    expect([open(null), open('event:a'), open('event:b'), open('country:AAA')]).toEqual([
      { ref: 'event:a' },
      { ref: 'event:b' },
      { ref: 'event:a' },
      { ref: 'event:a' },
    ]);
  }
});
