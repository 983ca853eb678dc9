import type { Page } from 'playwright';
import { LIGHT } from '../../../src/encoding/colors.ts';

/** Something wrong with a view; `plant` puts it in and gives what takes it out again. */
interface Fault {
  readonly name: string;
  plant(page: Page): Promise<() => Promise<void>>;
}

/** Hides the style rows whose id begins so, of those that are seen. */
function hidden(name: string, start: string): Fault {
  return {
    name: `${name} hidden`,
    plant: async (page) => {
      const rows = await page.evaluate((start) => {
        const layers = window.atlas.map?.getStyle().layers ?? [];
        return layers
          .filter((l) => l.id.startsWith(start) && l.layout?.visibility !== 'none')
          .map((l) => l.id);
      }, start);
      if (rows.length === 0) throw new Error(`no layer that is seen begins with "${start}"`);
      const turn = (visibility: 'none' | 'visible') =>
        page.evaluate(
          ({ rows, visibility }) => {
            for (const id of rows) window.atlas.map?.setLayoutProperty(id, 'visibility', visibility);
          },
          { rows, visibility },
        );
      await turn('none');
      return () => turn('visible');
    },
  };
}

/** Paints in another colour whatever the style has in this one: each channel nearer to black by a fifth. */
function darkened(name: string, color: string): Fault {
  const n = Number.parseInt(color.slice(1), 16);
  const channels = [n >> 16, (n >> 8) & 255, n & 255].map((v) => Math.round(v * 0.8));
  const darker = `#${channels.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
  const exchange = (page: Page, from: string, to: string) =>
    page.evaluate(
      ({ from, to }) => {
        const { map } = window.atlas;
        let changed = 0;
        for (const row of map?.getStyle().layers ?? []) {
          for (const [key, value] of Object.entries(row.paint ?? {})) {
            const text = JSON.stringify(value);
            if (!text.includes(from)) continue;
            map?.setPaintProperty(row.id, key as 'line-color', JSON.parse(text.replaceAll(from, to)));
            changed++;
          }
        }
        if (changed === 0) throw new Error(`no layer has the colour ${from}`);
      },
      { from, to },
    );
  return {
    name: `${name} a fifth darker`,
    plant: async (page) => {
      await exchange(page, color, darker);
      return () => exchange(page, darker, color);
    },
  };
}

/** Moves the shortest label, whose move is the hardest to see. */
const movedLabel: Fault = {
  name: 'a label moved by 20 pixels',
  plant: async (page) => {
    const move = (transform: string) =>
      page.evaluate((transform) => {
        const labels = [...document.querySelectorAll<SVGTextElement>('text[data-label]')];
        const [least] = labels.sort((a, b) => a.getComputedTextLength() - b.getComputedTextLength());
        if (!least) throw new Error('there is no label');
        least.setAttribute('transform', transform);
      }, transform);
    await move('translate(20,0)');
    return () => move('');
  },
};

const [first, second] = LIGHT.suppliers as [string, string];

/** Faults by the view that they are put into. */
const PUT: readonly (readonly [string, Fault])[] = [
  ['p10-flat', hidden('flows', 'flow-')],
  ['p10-flat', hidden('borders', 'border')],
  ['p10-flat', hidden('land', 'land')],
  ['p10-flat', darkened('the first supplier’s colour', first)],
  ['p10-flat', darkened('the second supplier’s colour', second)],
  ['p10-flat', movedLabel],
  ['p4-globe', hidden('areas', 'area-')],
  ['p10-all', hidden('events', 'event')],
  ['p15-globe', movedLabel],
  ['p10-all', hidden('places', 'place')],
  ['p14-flat', hidden('membership lines', 'membership-')],
  ['p14-flat', hidden('bodies of alignments', 'alignment:')],
  ['p15-globe', darkened('the first supplier’s colour', first)],
  ['p14-globe-phone', movedLabel],
];

/** View, what is wrong, and how to put it in. */
export const FAULTS = PUT.map(([id, { name, plant }]) => [id, name, plant] as const);
