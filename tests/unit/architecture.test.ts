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
  layers: ['model', 'geometry', 'encoding', 'register', 'state', 'scene', 'flows'],
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

/** Every import of another file of ours, of types too: from which file, to which. */
const imports = files.flatMap(({ path, text }) =>
  [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(
    (m) => [path, join(path, '..', m[1] as string)] as const,
  ),
);

/** A way along the edges that comes back to where it began, as a list of nodes; null when there is none. */
function circleIn(edges: readonly (readonly [string, string])[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const [a, b] of edges) next.set(a, [...(next.get(a) ?? []), b]);
  const done = new Set<string>();
  const walk = (node: string, way: readonly string[]): string[] | null => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const to of next.get(node) ?? []) {
      const circle = walk(to, [...way, node]);
      if (circle) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of next.keys()) {
    const circle = walk(node, []);
    if (circle) return circle;
  }
  return null;
}

describe('imports', () => {
  const folderOf = (path: string) => relative('src', path).split('/')[0] as string;
  const inRoom = (path: string) => relative('src', path).includes('/');

  it('find a circle where there is one', () => {
    expect(
      circleIn([
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ]),
    ).toBeNull();
    expect(
      circleIn([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
      ]),
    ).toEqual(['b', 'c', 'b']);
  });

  it('close no circle of rooms', () => {
    const edges = imports
      .filter(([a, b]) => inRoom(a) && inRoom(b) && folderOf(a) !== folderOf(b))
      .map(([a, b]) => [folderOf(a), folderOf(b)] as const);
    expect(edges.length).toBeGreaterThan(100);
    expect(circleIn(edges)).toBeNull();
  });

  it('close no circle of files within a room', () => {
    const edges = imports.filter(([a, b]) => inRoom(a) && inRoom(b) && folderOf(a) === folderOf(b));
    expect(circleIn(edges)).toBeNull();
  });

  it('of a view lead to no other view', () => {
    const views = [
      'essay',
      'map',
      'overlay',
      'open',
      'timeline',
      'card',
      'panels',
      'search-box',
      'legend',
      'toolbar',
      'evidence',
    ];
    for (const view of views)
      for (const other of views) expect(MAY[view], `${view} may import ${other}`).not.toContain(other);
    for (const [a, b] of imports)
      if (views.includes(folderOf(a)) && views.includes(folderOf(b)))
        expect(folderOf(b), a).toBe(folderOf(a));
  });
});
