// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountDetail } from '../../../src/map/detail.ts';
import { createSources } from '../../../src/map/sources.ts';
import { cameraMap } from './fake-map.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const PACKED = { transform: { scale: [1, 1], translate: [0, 0] }, geometries: [], lines: [] };

/** The map with its first detailed borders loaded; the finest load, or fail, when the test says so. */
async function mounted() {
  const fake = cameraMap();
  const near: { ok: (ok: boolean) => void }[] = [];
  const response = (ok: boolean) => ({ ok, status: ok ? 200 : 500, json: async () => PACKED });
  vi.stubGlobal('fetch', (url: string) =>
    url === 'rest'
      ? Promise.resolve(response(true))
      : new Promise((done) => near.push({ ok: (ok) => done(response(ok)) })),
  );
  const map = Object.assign(fake.map, { isSourceLoaded: () => true, getSource: () => ({ setData() {} }) });
  const failed = vi.fn();
  const drawn = vi.fn();
  const done = mountDetail(
    map,
    createSources(map),
    { rest: 'rest', near: 'near' },
    { drawn, failed },
    new AbortController().signal,
  );
  await expect.poll(() => drawn.mock.calls.length).toBe(1);
  await Promise.resolve();
  fake.fire('idle');
  await done;
  const to = (zoom: number) => {
    fake.camera.zoom = zoom;
    fake.fire('moveend');
  };
  return { to, near, failed, drawn, borders: () => fake.container.dataset.borders };
}

describe('the finest borders', () => {
  it('are shown at high zoom, loaded once, and replaced when zooming out', async () => {
    const { to, near, borders: shown } = await mounted();
    expect(shown()).toBe('rest');
    to(5.5);
    expect(near).toHaveLength(1);
    near[0]?.ok(true);
    await expect.poll(shown).toBe('near');
    // a step back is no change of borders; far away it is
    to(4.8);
    expect(shown()).toBe('near');
    to(3);
    await expect.poll(shown).toBe('rest');
    to(6);
    await expect.poll(shown).toBe('near');
    expect(near).toHaveLength(1);
  });

  it('are not shown when the reader has zoomed out before they load', async () => {
    const { to, near, drawn, borders: shown } = await mounted();
    to(5.5);
    to(3);
    near[0]?.ok(true);
    await new Promise((done) => setImmediate(done));
    expect(shown()).toBe('rest');
    const shapes = drawn.mock.calls.map(([borders]) => borders);
    expect(new Set(shapes).size).toBe(1);
  });

  it('that do not load are reported, and loaded again the next time', async () => {
    const { to, near, failed, borders: shown } = await mounted();
    to(5.5);
    near[0]?.ok(false);
    await expect.poll(() => failed.mock.calls.length).toBe(1);
    to(3);
    to(5.5);
    expect(near).toHaveLength(2);
    near[1]?.ok(true);
    await expect.poll(shown).toBe('near');
  });
});
