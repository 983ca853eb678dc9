import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const PURE = [
  'model',
  'geometry',
  'encoding',
  'register',
  'link',
  'text',
  'state',
  'layers',
  'scene',
  'search',
  'flows',
];
/** Who may import whom, beside itself. What is not listed may be imported by the composition only. */
const MAY: Record<string, readonly string[]> = {
  model: [],
  geometry: ['model'],
  encoding: ['model'],
  record: ['model'],
  text: ['model'],
  link: ['model'],
  state: ['model'],
  scene: ['model', 'geometry', 'encoding', 'register', 'state'],
  layers: ['model', 'geometry', 'encoding', 'register', 'state', 'scene'],
  flows: ['model', 'geometry', 'encoding', 'state', 'scene'],
  search: ['model', 'register', 'state'],
  ui: ['model', 'encoding', 'register', 'state'],
  map: [...PURE, 'ui'],
  overlay: [...PURE, 'ui'],
  essay: [...PURE, 'ui'],
  charts: [...PURE, 'ui'],
  evidence: [...PURE, 'ui', 'charts'],
  open: [...PURE, 'ui'],
  timeline: [...PURE, 'ui', 'charts'],
  card: [...PURE, 'ui', 'charts'],
  panels: [...PURE, 'ui', 'charts'],
  'search-box': [...PURE, 'ui'],
  legend: [...PURE, 'ui'],
  toolbar: [...PURE, 'ui'],
};

function sources(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const files = sources('src').map((path) => {
  const text = readFileSync(path, 'utf8');
  const inside = relative('src', path);
  const folder = inside.includes('/') ? (inside.split('/')[0] as string) : '';
  return { path, folder, text, lines: text.split('\n').length };
});

describe('the house', () => {
  it.each(files.filter((f) => f.folder in MAY))(
    '$path imports only what its folder may',
    ({ path, folder, text }) => {
      for (const [statement, from] of text.matchAll(/^(?:import|export)[^;]*?from '(\.[^']+)'/gms)) {
        const target = relative('src', join(path, '..', from as string));
        const other = target.includes('/') ? (target.split('/')[0] as string) : '';
        if (other === folder || (other === '' && /^import type/.test(statement))) continue;
        expect(MAY[folder], `${path} imports ${from}`).toContain(other);
      }
    },
  );

  it.each(files.filter((f) => PURE.includes(f.folder)))(
    '$path knows no DOM and no MapLibre at run time',
    ({ text }) => {
      expect(text).not.toMatch(/\b(document|window|localStorage)\.|\bfetch\(/);
      expect(text).not.toMatch(/^import (?!type)[^;]*'maplibre-gl'/m);
    },
  );

  it.each(files)('$path is one idea: at most 250 lines', ({ lines }) => {
    expect(lines).toBeLessThanOrEqual(250);
  });

  it.each(files)('$path makes no HTML from text', ({ text }) => {
    expect(text).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|new Function|\beval\(/,
    );
  });

  it('names no country, date or figure of an atlas in code', () => {
    for (const { path, text } of files) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code, path).not.toMatch(
        /'(country|flow|alignment|area|event|place):[a-z]+|\b(Russia|China|Algeria|Ukraine|Crimea|India)\b/,
      );
      expect(code, path).not.toMatch(/'(RUS|CHN|USA|DZA|IND|VNM|UKR)'/);
    }
  });
});
