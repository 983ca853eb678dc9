// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { describe, expect, it, vi } from 'vitest';
import { DARK } from '../../../src/encoding/colors.ts';
import { mountLegend } from '../../../src/legend/legend.ts';
import { toggleLayer } from '../../../src/state/actions.ts';
import { tinyAtlas } from '../tiny.ts';
import { one, textsOf, viewOf } from '../view.ts';

function legend(first: Record<string, number> = {}, atlas = tinyAtlas()) {
  const view = viewOf(atlas);
  const counts = signal<Record<string, number>>(first);
  const dispose = mountLegend(view.host, view.app, counts);
  const box = (id: string) => one<HTMLInputElement>(view.host, `[data-layer="${id}"]`);
  return { ...view, counts, dispose, box };
}

describe('the legend', () => {
  it('has one checkbox for each layer and sub-layer, on until it is switched off', () => {
    const { host, app, box } = legend();
    const ids = [...host.querySelectorAll<HTMLInputElement>('[data-layer]')].map((b) => b.dataset.layer);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'flows',
        'flows:AAA',
        'flows:other',
        'flows:ties',
        'alignment:pact',
        'borders',
      ]),
    );
    expect(box('flows:AAA').checked).toBe(true);
    box('flows:AAA').click();
    expect(app.store.state().hiddenLayers).toEqual(['flows:AAA']);
    app.store.update(toggleLayer('alignments'));
    expect([box('alignments').checked, box('borders').checked]).toEqual([false, true]);
  });

  it('counts the items in view, and lists rows without any when asked, but for those that are switched off', () => {
    const { host, app, box, counts } = legend({ flows: 3, 'flows:AAA': 1 });
    const row = (id: string) => box(id).closest('.legend-row') as HTMLElement;
    const count = (id: string) => one(row(id), '.count').textContent;
    expect([count('flows'), count('flows:AAA'), count('borders')]).toEqual(['3', '1', '0']);
    const absent = (...ids: string[]) => ids.map((id) => row(id).closest('.is-absent') !== null);
    expect(absent('flows', 'flows:AAA', 'borders', 'alignment:pact')).toEqual([false, false, true, true]);
    const more = one<HTMLButtonElement>(host, '.legend-more');
    const many = Number.parseInt(more.textContent ?? '', 10);
    expect(many).toBe(host.querySelectorAll('.is-absent:not(.legend-group)').length);
    more.click();
    expect([host.classList.contains('shows-absent'), more.getAttribute('aria-expanded')]).toEqual([
      true,
      'true',
    ]);
    app.store.update(toggleLayer('borders'));
    expect(absent('borders')).toEqual([false]);
    app.store.update(toggleLayer('borders'));
    counts.value = { borders: 1 };
    expect([count('flows'), count('borders')]).toEqual(['0', '1']);
  });

  it('shows the line styles of the statuses in view, and always that of deliveries', () => {
    const { host, counts } = legend({ 'status:cancelled': 1 });
    const listed = () =>
      [...host.querySelectorAll<HTMLElement>('.status-key li')].map((l) => l.dataset.status);
    expect(listed()).toEqual(['delivered', 'cancelled']);
    const dash = (status: string) =>
      host.querySelector(`[data-status=${status}] path`)?.getAttribute('stroke-dasharray');
    expect(dash('delivered')).toBeNull();
    expect(dash('cancelled')).toMatch(/\d/);
    counts.value = {};
    expect(listed()).toEqual(['delivered']);
  });

  it('keeps the focus on a checkbox when the theme changes, and updates its colours', () => {
    const { host, palette, box } = legend();
    const before = host.innerHTML;
    const switched = box('alignment:pact');
    switched.focus();
    palette.value = DARK;
    expect(document.activeElement).toBe(switched);
    expect(host.contains(switched)).toBe(true);
    expect(host.innerHTML).not.toBe(before);
  });

  it('explains widths only while there are figures, and leaves nothing behind', () => {
    const { host, register, dispose, app } = legend();
    expect(one(host, '.width-key').hidden).toBe(false);
    register.value = null;
    expect(one(host, '.width-key').hidden).toBe(true);
    dispose();
    app.store.update(toggleLayer('areas'));
    expect(host.childElementCount).toBe(0);
  });

  it('changes the language of the names and the moving marks', () => {
    const { host, app } = legend();
    const language = one<HTMLSelectElement>(host, '[data-language]');
    expect(textsOf(language, 'option')).toEqual(['English', '中文', 'Русский']);
    language.value = 'ru';
    language.dispatchEvent(new Event('change'));
    expect(app.store.state().language).toBe('ru');
    // each is an entry of the history
    expect(app.store.trace()).toBe('push');
    one<HTMLInputElement>(host, '[data-motion]').click();
    expect([app.store.state().motion, app.store.trace()]).toEqual([false, 'push']);
    one<HTMLInputElement>(host, '[data-layer="borders"]').click();
    expect(app.store.trace()).toBe('push');
  });

  it('offers languages only when there are several, and motion only when anything moves', () => {
    const english = legend({}, { ...tinyAtlas(), languages: ['en'] });
    expect(english.host.querySelector('[data-language]')).toBeNull();
    const row = (host: HTMLElement) => one(host, '.motion-row');
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
    expect(row(legend().host).hidden).toBe(false);
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
    expect(row(legend().host).hidden).toBe(true);
    vi.unstubAllGlobals();
  });
});
