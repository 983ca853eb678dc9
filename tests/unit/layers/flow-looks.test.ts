import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../src/encoding/colors.ts';
import { LEVEL } from '../../../src/layers/emphasis.ts';
import { DASH, flows } from '../../../src/layers/flows.ts';
import { FLOW_STATUSES } from '../../../src/model/types.ts';
import { tinyAtlas } from '../tiny.ts';
import { evaluate } from './evaluate.ts';

const atlas = { ...tinyAtlas(), suppliers: ['AAA', 'BBB'] };
const rows = flows.style(atlas, LIGHT) as unknown as {
  id: string;
  filter: unknown;
  layout?: Record<string, unknown>;
  paint: Record<string, unknown>;
}[];
const row = (id: string) => rows.find((r) => r.id === id);

describe('the line of a flow', () => {
  it('is solid only for deliveries', () => {
    for (const status of FLOW_STATUSES) {
      const drawn = row(`flow-${status}`);
      expect(drawn?.filter, status).toEqual(['==', ['get', 'status'], status]);
      expect(drawn?.paint['line-dasharray'], status).toEqual(
        status === 'delivered' ? undefined : expect.arrayContaining([expect.any(Number)]),
      );
      expect(drawn?.layout?.['line-cap'], status).toBe(status === 'delivered' ? 'round' : 'butt');
    }
  });

  it('has a dash of its own for each status', () => {
    const dashes = FLOW_STATUSES.map((s) => JSON.stringify(DASH[s]));
    expect(new Set(dashes).size).toBe(FLOW_STATUSES.length);
  });

  it('has its supplier’s colour, one colour for the others and one for what is not arms', () => {
    const color = JSON.stringify(row('flow-delivered')?.paint['line-color']);
    expect(color).toContain(`"AAA","${LIGHT.suppliers[0]}","BBB","${LIGHT.suppliers[1]}","${LIGHT.other}"`);
    expect(color).toContain(`"flows:ties"],"${LIGHT.neutral}"`);
  });

  it('is double for every second supplier, so that colour is not the only difference', () => {
    expect(JSON.stringify(row('flow-core')?.filter)).toContain('["literal",["BBB"]]');
    const swatches = flows.legend(atlas, LIGHT).children ?? [];
    expect(swatches.map((s) => [s.id, s.swatch?.core !== undefined])).toEqual([
      ['flows:AAA', false],
      ['flows:BBB', true],
      ['flows:other', false],
      ['flows:ties', false],
    ]);
  });

  it('is full when highlighted, faint when dimmed, and hidden when not drawn', () => {
    const opacity = (id: string, emphasis?: number) =>
      evaluate(row(id)?.paint['line-opacity'], {
        state: emphasis === undefined ? {} : { emphasis },
      }) as number;
    expect(opacity('flow-dimmed-delivered', LEVEL.dimmed)).toBeGreaterThan(0.05);
    expect(opacity('flow-dimmed-delivered', LEVEL.dimmed)).toBeLessThan(0.3);
    expect(opacity('flow-delivered', LEVEL.dimmed)).toBe(0);
    for (const level of [LEVEL.highlighted, LEVEL.hovered, LEVEL.selected]) {
      expect(opacity('flow-delivered', level)).toBeGreaterThan(0.8);
      expect(opacity('flow-dimmed-delivered', level)).toBe(0);
    }
    for (const id of ['flow-delivered', 'flow-dimmed-delivered', 'flow-casing', 'flow-core'])
      expect(opacity(id), id).toBe(0);
    const width = (emphasis: number) =>
      evaluate(row('flow-delivered')?.paint['line-width'], {
        properties: { width: 4 },
        state: { emphasis },
      }) as number;
    expect(width(LEVEL.highlighted)).toBe(4);
    expect(width(LEVEL.selected)).toBeGreaterThan(4);
  });
});
