import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadBorders } from '../../../geo/compiler/folder.ts';
import { inside } from '../../../geo/compiler/inside.ts';
import { problemText } from '../../../src/model/problem.ts';
import type { Flow } from '../../../src/model/types.ts';
import { readingLine } from '../../../src/register/reading.ts';
import { settingOf } from '../../../src/register/setting.ts';
import { compiled } from '../atlas.ts';

const { atlas } = compiled;

describe('the atlas of the essay', () => {
  it('has no problems', () => {
    expect(compiled.problems.map(problemText)).toEqual([]);
  });

  it('has all 25 blocks: 16 paragraphs, 3 headings, 6 notes, each once in the HTML', () => {
    const kinds = atlas.passages.map((p) => p.kind);
    expect(['paragraph', 'heading', 'note'].map((k) => kinds.filter((x) => x === k).length)).toEqual([
      16, 3, 6,
    ]);
    expect([...compiled.html.matchAll(/data-passage="([^"]+)"/g)].map((m) => m[1])).toEqual(
      atlas.passages.map((p) => p.id),
    );
  });

  it('has the thirteen notes beside it, each with a figure and a source', () => {
    expect(atlas.annotations).toHaveLength(13);
    for (const a of atlas.annotations) expect(a.figure !== '' && a.sources.length > 0, a.id).toBe(true);
  });

  it('has the middle of each state that it names on land of that state', () => {
    const { shapes } = loadBorders();
    const named = new Set(atlas.passages.flatMap((p) => p.mentions.map((m) => m.ref)));
    const off = Object.values(atlas.entities).filter((e) => {
      const shape = shapes.get(e.ref.slice('country:'.length));
      return e.kind === 'country' && named.has(e.ref) && shape && !(e.anchor && inside(shape, [...e.anchor]));
    });
    expect(off.map((e) => e.ref)).toEqual([]);
  });

  it('leaves no entity of its tables out of reach of the text or the notes beside it', () => {
    const reached = new Set([
      ...atlas.passages.flatMap((p) => [...p.mentions.map((m) => m.ref), ...p.view.also]),
      ...atlas.annotations.flatMap((a) => a.entities),
    ]);
    const kinds = ['event', 'actor', 'system', 'flow'];
    const tables = Object.values(atlas.entities).filter(
      (e) => kinds.includes(e.kind) && !(e.kind === 'flow' && e.total),
    );
    const direct = new Set([
      ...reached,
      ...[...reached].flatMap((r) =>
        atlas.entities[r]?.kind === 'flow' ? (atlas.entities[r] as Flow).systems : [],
      ),
    ]);
    expect(tables.map((e) => e.ref).filter((r) => !direct.has(r))).toEqual([]);
  });

  it('gives every passage a caption that says what is shown', () => {
    for (const p of atlas.passages) expect(p.view.headline.length, p.id).toBeGreaterThan(10);
  });

  it('links every name of a state that it mentions', () => {
    const names = [
      'Algeria',
      'Indonesia',
      'Turkmenistan',
      'Vietnam',
      'India',
      'Japan',
      'Ukraine',
      'France',
      'Egypt',
    ];
    for (const p of atlas.passages) {
      for (const name of names) {
        const at = p.text.search(new RegExp(`\\b${name}\\b`));
        const linked = p.mentions.some((m) => p.text.slice(m.start, m.end).includes(name));
        if (at >= 0) expect(linked, `${p.id}: ${name}`).toBe(true);
      }
    }
  });

  it('sums the figures as the register has them', () => {
    const sum = (supplier: string, recipient: string, from: number, to: number) =>
      readFileSync('geo/sino-russian/sipri/transfers.csv', 'utf8')
        .split('\n')
        .map((line) => line.split(','))
        .filter(([s, r, y]) => s === supplier && r === recipient && Number(y) >= from && Number(y) <= to)
        .reduce((total, row) => total + Number(row[3]), 0);
    expect(Math.round(sum('RUS', 'DZA', 2013, 2017))).toBe(3758);
    expect(Math.round(sum('CHN', 'DZA', 2013, 2017))).toBe(936);
    expect(Math.round(sum('SUN', 'CHN', 1950, 1959))).toBe(27175);
    expect(sum('SUN', 'CHN', 1969, 1989)).toBe(0);
  });

  it('holds each total once, and each row of the register once', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      const keys = Object.keys(value);
      if (keys.length > 2 && keys.every((k) => /^\d{4}$/.test(k))) {
        const series = JSON.stringify(value);
        const before = seen.get(series);
        if (before !== undefined) twice.push(`${path} is ${before}`);
        seen.set(series, path);
      }
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
    };
    walk(atlas, 'atlas');
    expect(seen.size).toBeGreaterThan(100);
    expect(twice).toEqual([]);
    const { register } = atlas;
    const atHand = register?.deals ?? [];
    expect(atHand.length).toBeGreaterThan(20);
    expect(new Set([...atHand, ...compiled.rest])).toEqual(new Set(compiled.deals));
    expect(atHand.length + compiled.rest.length).toBe(compiled.deals.length);
    expect(register?.more).toBe('deals');
  });

  it('is read beside its figures on the page as in the page that was built, of the rows that are at hand', () => {
    const { register, evidence } = atlas;
    expect(evidence.length).toBeGreaterThan(10);
    for (const one of evidence) {
      const line = readingLine(one, register, register, settingOf(atlas));
      expect(line).not.toMatch(/[{}]/);
      expect(compiled.html).toContain(`<p class="reading">${line}</p>`);
    }
  });
});
