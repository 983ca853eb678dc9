import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { compile } from '../geo/compiler/compile.ts';
import { loadBorders, readFolder } from '../geo/compiler/folder.ts';
import type { Area, Atlas, Country } from '../src/model/types.ts';
import type { Worldview } from '../src/model/worldview.ts';
import { findChromium } from '../tests/browser/chromium.ts';
import { serve } from '../tests/browser/serve.ts';
import { takeAtlas } from './take-atlas.ts';

const SIZE = { width: 480, height: 360 };
/** Zoom of the picture of some areas; others use `ZOOM`. */
const NEAR: Record<string, number> = {
  crimea: 5.2,
  donbas: 5.6,
  'four-regions': 5,
  kurils: 5.6,
  senkaku: 5.5,
  'nine-dash': 3.9,
  paracels: 5.2,
  'western-sahara': 4.4,
  shaksgam: 5.4,
  siachen: 5.6,
  SUN: 2.2,
  CSK: 5,
};
const ZOOM = 4.8;
const OFF = 'off=flows,alignments,events';

interface Shot {
  readonly file: string;
  readonly area: Area | Country;
  readonly worldview: Worldview;
  readonly year: number;
  readonly note: string | null;
  readonly of: string | null;
}

/** Takes pictures of each area by each convention that has a row for it, and writes the page that shows them side by side. */
export async function main(given: readonly string[]): Promise<void> {
  const { dir, docs, rest: args } = takeAtlas(given);
  const out = join(docs, 'worldviews');
  const { atlas } = compile(readFolder(dir), loadBorders());
  if (atlas.worldviews.length === 0) return console.error(`"${dir}" has no conventions to show.`);
  if (!args.includes('--built')) await build({ logLevel: 'error' });
  const server = await serve('dist', '/');
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  const only = args.filter((a) => !a.startsWith('--'));
  const shots = [...shotsOf(atlas), ...pastOf(atlas)].filter(
    (s) => only.length === 0 || only.some((o) => s.file.startsWith(o)),
  );
  mkdirSync(out, { recursive: true });
  if (only.length === 0) for (const f of readdirSync(out)) rmSync(join(out, f));
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${server.url}#h1&view=flat&${OFF}`);
  await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
  await page.evaluate(() => window.atlas.ready);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some((e) => e.name.includes('borders-50m')),
  );
  // only the map, without card or buttons
  await page.addStyleTag({ content: '.card-host, .toolbar, .convention { display: none !important }' });
  for (const shot of shots) await take(page, shot, out);
  if (only.length === 0) writeFileSync(join(docs, 'worldviews.md'), pageOf(shots));
  await browser.close();
  await server.close();
}

function shotsOf(atlas: Atlas): Shot[] {
  const areas = Object.values(atlas.entities).filter((e): e is Area => e.kind === 'area');
  const [first] = atlas.worldviews as [Worldview];
  return areas.flatMap((area) => {
    const id = area.ref.slice('area:'.length);
    const rows = atlas.worldviews.flatMap((worldview) =>
      worldview.areas.filter((v) => v.area === area.ref).map((view) => ({ worldview, view })),
    );
    if (rows.length === 0) return [];
    const late = (from: string | null) => (from !== null && from > '2018' ? 2025 : 2018);
    const since = late(area.since);
    const base: Shot = {
      file: `${id}-${first.id}.jpg`,
      area,
      worldview: first,
      year: since,
      note:
        rows.find((r) => r.worldview === first && (r.view.from ?? '') <= String(since + 1))?.view.note ??
        'No resolution: hatched as disputed.',
      of: null,
    };
    const others = rows
      .filter((r) => r.worldview !== first)
      .map(
        ({ worldview, view }): Shot => ({
          file: `${id}-${worldview.id}.jpg`,
          area,
          worldview,
          year: Math.max(since, late(view.from)),
          note: view.note,
          of: view.of,
        }),
      );
    return [base, ...others];
  });
}

/** The states of the past, two years before each ended. */
function pastOf(atlas: Atlas): Shot[] {
  const [worldview] = atlas.worldviews as [Worldview];
  return Object.values(atlas.entities).flatMap((e): Shot[] => {
    if (e.kind !== 'country' || e.from === null || e.to === null) return [];
    const year = Number(e.to.slice(0, 4)) - 2;
    const id = e.ref.slice('country:'.length).toLowerCase();
    return [{ file: `past-${id}.jpg`, area: e, worldview, year, note: e.note, of: null }];
  });
}

async function take(page: Page, { file, area, worldview, year, of }: Shot, out: string): Promise<void> {
  const [lon, lat] = area.anchor as [number, number];
  const zoom = NEAR[area.ref.slice(area.ref.indexOf(':') + 1)] ?? ZOOM;
  await page.evaluate(
    ([id, year, of, camera]) => {
      window.atlas.go({
        worldview: id,
        period: [year, year],
        chosen: of === null ? null : `country:${of}`,
        camera,
      });
      return new Promise<void>((done) => {
        window.atlas.map?.once('idle', () => done());
        window.atlas.map?.triggerRepaint();
      });
    },
    [worldview.id, year, of, [lon, lat, zoom]] as const,
  );
  await page.waitForTimeout(350);
  const middle = await page.evaluate(
    ([x, y]) => {
      const box = document.querySelector('.map-stage')?.getBoundingClientRect();
      const p = window.atlas.map?.project([x, y]);
      return [(box?.x ?? 0) + (p?.x ?? 0), (box?.y ?? 0) + (p?.y ?? 0)] as const;
    },
    [lon, lat] as const,
  );
  const clip = { x: middle[0] - SIZE.width / 2, y: middle[1] - SIZE.height / 2, ...SIZE };
  await page.screenshot({ path: join(out, file), type: 'jpeg', quality: 72, clip });
}

function pageOf(shots: readonly Shot[]): string {
  const groups = [...new Set(shots.map((s) => s.area))].map(
    (a) => [a, shots.filter((s) => s.area === a)] as const,
  );
  const cell = (s: Shot) =>
    `![${s.area.names.en}, borders ${s.worldview.line}](worldviews/${s.file})<br>**${s.worldview.names.en}**, ${s.year}. ${s.note ?? ''}`;
  const parts = groups.map(([area, list]) => {
    const rows: string[] = [];
    for (let i = 0; i < list.length; i += 2)
      rows.push(
        `| ${list
          .slice(i, i + 2)
          .map(cell)
          .join(' | ')}${list.length - i === 1 ? ' | ' : ''} |`,
      );
    return `## ${area.names.en}\n\n| | |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# The same areas by each convention\n\nEach picture is taken from the page itself by \`npm run shots\`; a state that an area is drawn as part of is chosen, so that its land is darker. A capital that is absent draws the area as the default does, as far as this atlas has a source.\n\n${parts.join('\n')}`;
}
