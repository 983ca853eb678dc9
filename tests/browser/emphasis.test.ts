import type { GeoJSONSource } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/encoding/colors.ts';
import { LOW, oneMap, settle } from './page.ts';
import { picture, rgb } from './pixels.ts';

const on = oneMap(undefined, { viewport: LOW });

/** Counts from now on what is sent to the map's sources; call what it gives to read the count and to end it. */
async function countSent(): Promise<() => Promise<number>> {
  const counted = await on.page.evaluateHandle(() => {
    const map = window.atlas.map;
    const counted = { sent: 0, end: () => {} };
    const ends: (() => void)[] = [];
    for (const id of Object.keys(map?.getStyle().sources ?? {})) {
      const source = map?.getSource<GeoJSONSource>(id);
      if (!source) continue;
      const { setData } = source;
      source.setData = (data) => {
        counted.sent++;
        return setData.call(source, data);
      };
      ends.push(() => Reflect.deleteProperty(source, 'setData'));
    }
    counted.end = () => {
      for (const end of ends) end();
    };
    return counted;
  });
  return () =>
    counted.evaluate((counted) => {
      counted.end();
      return counted.sent;
    });
}

/** Pixels of a colour that a row of the style draws: those that go when it is hidden. */
async function drawnBy(row: string, color: string): Promise<number> {
  const count = async () => (await picture(on.page)).count(rgb(color), 40);
  const hide = (visibility: 'none' | 'visible') =>
    on.page.evaluate(
      ([row, v]) => {
        // what it gives is the whole map, which would be copied
        window.atlas.map?.setLayoutProperty(row, 'visibility', v);
      },
      [row, visibility] as const,
    );
  await settle(on.page);
  const shown = await count();
  await hide('none');
  await settle(on.page);
  const hidden = await count();
  await hide('visible');
  return shown - hidden;
}

describe('what is selected', () => {
  it('is emphasised with no data sent: a state, then an alignment', async () => {
    const view = { projection: 'flat', passage: 'p10', camera: [6, 30, 3] } as const;
    await on.go(view);
    await settle(on.page);
    const sent = await countSent();
    await on.go({ ...view, chosen: 'country:DZA' });
    expect(await drawnBy('selected-body', LIGHT.ink)).toBeGreaterThan(60);
    await on.go({ ...view, chosen: 'alignment:nato' });
    const color = await on.page.evaluate(
      () => window.atlas.map?.getPaintProperty('alignment:nato-line', 'line-color') as string,
    );
    expect(await drawnBy('alignment:nato-line', color)).toBeGreaterThan(60);
    expect(await sent()).toBe(0);
  });
});
