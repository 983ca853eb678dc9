// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Gathered } from '../../../src/flows/gathered.ts';
import type { Name } from '../../../src/flows/names.ts';
import type { FlowRenderer } from '../../../src/flows/renderer.ts';
import { mountPointer } from '../../../src/map/pointer.ts';
import { tinyAtlas } from '../tiny.ts';
import { viewOf } from '../view.ts';
import { cameraMap } from './fake-map.ts';

/** A map with one flow across it, some pixels away from wherever the pointer is. */
function mounted(away: number, label: string | null = null, gathered: readonly Gathered[] = []) {
  const { app, store } = viewOf(tinyAtlas());
  const fake = cameraMap();
  const flows = {
    hit: (_x: number, _y: number, reach: number) =>
      away <= reach ? { ref: 'flow:aaa-bbb', edge: away } : null,
  } as unknown as FlowRenderer;
  const screen = {
    project: () => null,
    isOn: () => true,
    strokes: () => [],
    center: () => 0,
    camera: () => '',
  };
  const box = { x: 280, y: 290, width: 60, height: 18 };
  const names = (): Name[] => (label ? [{ pick: label, kind: 'country', box, leads: false }] : []);
  const written = () => ({ names, gathered: () => gathered });
  const dispose = mountPointer(fake.map, app, { scene: app.live.scene, written, screen, flows });
  const at = (type: string, pointerType?: string) =>
    fake.fire(type, {
      point: { x: 300, y: 300 },
      originalEvent: pointerType ? new PointerEvent('click', { pointerType }) : {},
    });
  return { ...fake, store, at, dispose };
}

describe('the pointer on the map', () => {
  it('hovers what is under it, with a hand cursor, and nothing after it leaves', () => {
    const { at, store, canvas, dispose } = mounted(1);
    at('mousemove');
    expect(store.state().hovered).toBe('flow:aaa-bbb');
    expect(canvas.classList.contains('over-item')).toBe(true);
    at('mouseout');
    expect(store.state().hovered).toBeNull();
    dispose();
    at('mousemove');
    expect(store.state().hovered).toBeNull();
  });

  it('says at once what is under it, and no more when it leaves, clicks or is a finger', () => {
    const { at, canvas, container, camera } = mounted(1);
    const box = () => container.querySelector<HTMLElement>('[data-tooltip]');
    expect(box()?.hidden).toBe(true);
    at('mousemove');
    expect(box()?.hidden).toBe(false);
    expect(box()?.querySelector('strong')?.textContent).toBe('AAA → BBB');
    at('mouseout');
    expect(box()?.hidden).toBe(true);
    at('mousemove');
    at('click');
    expect(box()?.hidden).toBe(true);
    at('mousemove');
    camera.moving = true;
    at('mousemove');
    expect(box()?.hidden).toBe(true);
    camera.moving = false;
    canvas.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
    at('mousemove');
    expect(box()?.hidden).toBe(true);
    canvas.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse' }));
    at('mousemove');
    expect(box()?.hidden).toBe(false);
  });

  it('lists dots that are drawn as one, and a click opens one of them after another where nearness does not part them', () => {
    const refs = ['flow:aaa-bbb', 'country:AAA', 'country:BBB'];
    const { at, store, container } = mounted(1, null, [{ at: [0, 0], refs, spread: 0 }]);
    at('mousemove');
    const box = container.querySelector<HTMLElement>('[data-tooltip]');
    expect(box?.querySelector('strong')?.textContent).toBe('3 events and places');
    expect([...(box?.querySelectorAll('.tooltip-line') ?? [])].map((e) => e.textContent)).toEqual([
      'AAA → BBB',
      'AAA',
      'BBB',
    ]);
    // none of them is meant more than the others
    expect(store.state().hovered).toBeNull();
    const opened = [0, 1, 2, 3].map(() => {
      at('click');
      return store.state().selected;
    });
    expect(opened).toEqual([...refs, refs[0]]);
  });

  it('hovers nothing while the map moves', () => {
    const { at, store, camera } = mounted(1);
    camera.moving = true;
    at('mousemove');
    expect(store.state().hovered).toBeNull();
  });

  it('selects what is clicked, and nothing where there is nothing', () => {
    const { at, store } = mounted(1, 'country:BBB');
    at('click');
    // a name lies over the lines
    expect(store.state().selected).toBe('country:BBB');
    expect(store.trace()).toBe('push');
    const far = mounted(50);
    far.at('click');
    expect(far.store.state().selected).toBeNull();
  });

  it('has a larger reach for touch than for a mouse', () => {
    const mouse = mounted(8);
    mouse.at('click', 'mouse');
    expect(mouse.store.state().selected).toBeNull();
    const finger = mounted(8);
    finger.at('click', 'touch');
    expect(finger.store.state().selected).toBe('flow:aaa-bbb');
    const pen = mounted(8);
    pen.at('click', 'pen');
    expect(pen.store.state().selected).toBeNull();
  });

  it('knows a finger by how it went down, where the click does not say', () => {
    const { at, canvas, store } = mounted(8);
    canvas.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
    at('click');
    expect(store.state().selected).toBe('flow:aaa-bbb');
  });
});
