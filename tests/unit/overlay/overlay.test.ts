// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nameAt } from '../../../src/flows/names.ts';
import type { BaseNames } from '../../../src/model/base.ts';
import type { Atlas } from '../../../src/model/types.ts';
import { mountOverlay } from '../../../src/overlay/overlay.ts';
import { placeAll } from '../../../src/overlay/place-labels.ts';
import { compose } from '../../../src/scene/scene.ts';
import { hover, nameIn } from '../../../src/state/actions.ts';
import { initialState } from '../../../src/state/state.ts';
import { cameraMap } from '../map/fake-map.ts';
import { event, place, world } from '../scene/tiny-world.ts';
import { tinyAtlas } from '../tiny.ts';
import { viewOf } from '../view.ts';

const tiny = tinyAtlas();
const atlas: Atlas = {
  ...tiny,
  entities: {
    ...tiny.entities,
    'country:AAA': {
      ...(tiny.entities['country:AAA'] as Atlas['entities'][string]),
      names: { en: 'Aland', zh: null, ru: 'Аландия' },
      anchor: [20, -20],
    } as never,
    'event:fair': event('fair', '2014', { anchor: [60, -20] }),
  },
};
const base: BaseNames = {
  waters: [{ id: 'wide', names: { en: 'Wide Sea', zh: null, ru: null }, type: 'ocean', at: [[40, -40]] }],
  capitals: [],
  endonyms: {},
};

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: Object.assign(new EventTarget(), { ready: Promise.resolve() }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, 'fonts');
});

function mounted() {
  const { app, store } = viewOf(atlas);
  const fake = cameraMap();
  Object.defineProperties(fake.container, { clientWidth: { value: 800 }, clientHeight: { value: 600 } });
  const map = Object.assign(fake.map, { triggerRepaint() {} });
  const on = map.on.bind(map);
  map.on = ((type: string, run: () => void) => {
    on(type as never, run as never);
    return { unsubscribe: () => fake.map.off(type as never, run as never) };
  }) as never;
  let panels: { x: number; y: number; width: number; height: number }[] = [];
  let notify = () => {};
  const watch = (run: () => void) => {
    notify = run;
    return () => {};
  };
  const boxes = { ...app.boxes, watch };
  const host = document.createElement('div');
  document.body.append(host);
  const overlay = mountOverlay(
    host,
    { ...app, boxes },
    {
      ...{ map, sees: () => true, live: app.live, palette: app.palette, base, ranks: new Map() },
      land: { at: () => null, small: [] },
      panels: () => panels,
    },
  );
  const names = () => [...host.querySelectorAll('[data-label]')].map((t) => t.textContent);
  const at = (name: string) => {
    const node = [...host.querySelectorAll('[data-label]')].find((t) => t.textContent === name);
    return node ? [Number(node.getAttribute('x')), Number(node.getAttribute('y'))] : null;
  };
  const cover = (...next: typeof panels) => {
    panels = next;
    notify();
  };
  return { store, overlay, host, names, at, cover };
}

describe('names on the map', () => {
  it('are in the selected language', () => {
    const { store, names } = mounted();
    expect(names()).toContain('Aland');
    store.update(nameIn('ru'));
    expect(names()).toContain('Аландия');
    expect(names()).not.toContain('Aland');
  });

  it('keep clear of a panel while it is open', () => {
    const { at, cover } = mounted();
    const before = at('Aland');
    expect(before).not.toBeNull();
    const [x = 0, y = 0] = before ?? [];
    cover({ x: x - 60, y: y - 60, width: 160, height: 120 });
    expect(at('Aland')).not.toEqual(before);
    cover();
    expect(at('Aland')).toEqual(before);
  });

  it('are added for the hovered item, while the others stay where they are', () => {
    const { store, names, at } = mounted();
    const before = at('Aland');
    expect(names()).not.toContain('fair');
    store.update(hover('event:fair'));
    expect(names()).toContain('fair');
    expect(at('Aland')).toEqual(before);
    store.update(hover(null));
    expect(names()).not.toContain('fair');
  });

  it('select what they name when clicked, except names of seas', () => {
    const { overlay, at, host } = mounted();
    const [x = 0, y = 0] = at('Aland') ?? [];
    expect(nameAt(atlas, overlay.names(), [], null, x + 8, y - 4)).toBe('country:AAA');
    const [wx = 0, wy = 0] = at('Wide Sea') ?? [];
    expect(wx).toBeGreaterThan(0);
    expect(nameAt(atlas, overlay.names(), [], null, wx + 8, wy - 4)).toBeNull();
    overlay.dispose();
    expect(host.querySelector('svg')).toBeNull();
  });
});

describe('labels of a scene', () => {
  const look = (more: object) =>
    ({
      ...{ width: 800, height: 600, center: [20, 0], zoom: 3, projection: 'flat', language: 'en' },
      ...{ ranks: new Map(), base, panels: [], ...more },
    }) as Parameters<typeof placeAll>[2];
  const project = ([lon, lat]: readonly [number, number]) => [lon * 10, -lat * 10] as const;

  it('do not cover a dot, even one without a label', () => {
    const of = world([place('reef', { type: 'reef', anchor: [20, -20] })], ['country:AAA']);
    const entities = { ...of.entities, 'country:AAA': atlas.entities['country:AAA'] as never };
    const moved = { ...of, entities };
    const scene = compose(moved, { ...initialState(moved, 'flat'), all: true });
    const placed = placeAll(moved, scene, look({}), project);
    expect(placed.map((l) => l.label.text)).toContain('Aland');
    for (const { at, dx, dy, width, height } of placed) {
      const [x, y] = [at[0] * 10 + dx, -at[1] * 10 + dy];
      const on = x < 205 && x + width > 195 && y < 205 && y + height > 195;
      expect(on).toBe(false);
    }
  });

  it('of seas are left out near the globe’s edge', () => {
    const scene = compose(atlas, initialState(atlas, 'globe'));
    const seas = (center: readonly [number, number], projection: string) =>
      placeAll(atlas, scene, look({ center, projection }), project).filter((l) => l.label.kind === 'water')
        .length;
    expect(seas([40, -40], 'globe')).toBe(1);
    expect(seas([40, 30], 'globe')).toBe(0);
    expect(seas([40, 30], 'flat')).toBe(1);
  });
});
