import { describe, expect, it } from 'vitest';
import type { Flow } from '../../../src/model/types.ts';
import { glanceOf } from '../../../src/ui/glance.ts';
import { compiled } from '../atlas.ts';

const { atlas } = compiled;
const setting = { register: atlas.register, period: [2013, 2017] as const, language: 'en' as const };
const flows = Object.values(atlas.entities).filter((e): e is Flow => e.kind === 'flow');

describe('an item at a glance', () => {
  it('of arms says who supplies whom, the share of imports before the volume, and never money', () => {
    let [shares, volumes] = [0, 0];
    for (const flow of flows.filter((f) => f.type === 'arms')) {
      const glance = glanceOf(atlas, flow.ref, setting);
      const [a, b] = [flow.supplier, flow.recipient].map((c) => atlas.entities[`country:${c}`]?.names.en);
      expect(glance?.title).toBe(`${a} → ${b}`);
      const lines = glance?.lines ?? [];
      const [share, volume] = ['arms imports', 'million TIV'].map((t) =>
        lines.findIndex((l) => l.includes(t)),
      );
      if (share !== undefined && share >= 0) {
        shares++;
        expect(lines[share]).toMatch(/^(under )?[\d.]+ % of .*’s arms imports, 2013–17$/);
      }
      if (volume !== undefined && volume >= 0) {
        volumes++;
        expect(volume).toBeGreaterThan(share ?? -1);
        expect(lines[volume]).toContain('not money');
      }
      if (!flow.total) expect(lines[0]).toContain(flow.goods);
      expect(lines.join(' ')).not.toMatch(/\$|dollar|USD/);
    }
    expect(Math.min(shares, volumes)).toBeGreaterThan(10);
  });

  it('of a total names the deals that its line stands for', () => {
    const deal = flows.find((f) => !f.total && f.type === 'arms') as Flow;
    const total = flows.find(
      (f) => f.total && f.supplier === deal.supplier && f.recipient === deal.recipient,
    );
    const of = total ?? deal;
    const lines = glanceOf(atlas, of.ref, { ...setting, deals: [deal] })?.lines ?? [];
    expect(lines.filter((l) => l.includes(deal.goods))).toHaveLength(1);
  });

  it('of a deal of which nothing came has no figure, for those of the pair are not its own', () => {
    const none = flows.filter((f) => !f.total && f.status === 'cancelled');
    expect(none.length).toBeGreaterThan(0);
    for (const flow of none)
      expect(glanceOf(atlas, flow.ref, setting)?.lines.join(' ')).not.toMatch(/TIV|%|delivery/);
  });

  it('of what is no supply, and without figures, has no figure', () => {
    for (const flow of flows) {
      const lines = glanceOf(atlas, flow.ref, { ...setting, register: null })?.lines ?? [];
      expect(lines.join(' ')).not.toContain('TIV');
    }
  });

  it('of anything else is its name in the map’s language and what it is', () => {
    for (const item of Object.values(atlas.entities)) {
      if (item.kind === 'flow') continue;
      const glance = glanceOf(atlas, item.ref, { ...setting, language: 'zh' });
      expect(glance?.title).toBe(item.names.zh ?? item.names.en);
    }
    expect(glanceOf(atlas, 'country:none', setting)).toBeNull();
  });
});
