import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type InlineConfig, type Rolldown, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { atlas } from '../../../geo/compiler/vite-plugin.ts';
import { unpack } from '../../../src/geometry/packed.ts';

const root = mkdtempSync(join(tmpdir(), 'atlas-plugin-'));
const essay = join(root, 'tiny', 'essay.md');
const page =
  '<!doctype html><html><head><title>T</title></head><body><h1><!--title--></h1><p><!--author--></p><p><!--credit--></p><article><!--essay--></article></body></html>';
const config = (dir: string): InlineConfig => ({
  root,
  base: './',
  configFile: false,
  logLevel: 'silent',
  plugins: [atlas({ dir })],
});

beforeAll(() => mkdirSync(root, { recursive: true }));
beforeEach(() => {
  cpSync('tests/fixtures/tiny', join(root, 'tiny'), { recursive: true });
  writeFileSync(join(root, 'index.html'), page);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const edit = (from: string, to: string) =>
  writeFileSync(essay, readFileSync(essay, 'utf8').replace(from, to));

describe('in the build', () => {
  it('the page holds the essay, and names each data file by a relative address that was emitted', async () => {
    const head = join(root, 'tiny', 'atlas.json');
    writeFileSync(head, readFileSync(head, 'utf8').replace('A tiny atlas', 'Tiny <b> & co'));
    const made = (await build({ ...config('tiny'), build: { write: false } })) as Rolldown.RolldownOutput;
    const files = new Map(made.output.map((f) => [f.fileName, f.type === 'asset' ? String(f.source) : '']));
    const html = files.get('index.html') ?? '';
    expect(html).toContain('<h1>Tiny &#x3C;b> &#x26; co</h1>');
    expect(html).toContain('data-passage="p1"');
    expect(html).not.toContain('<!--');
    const named = [
      ...html.matchAll(/<(link|meta) [^>]*?(?:href|content)="\.\/([^"]+)"[^>]*?data-atlas="([^"]+)"/g),
    ];
    expect(named.map((m) => m[3])).toEqual([
      'atlas',
      'deals',
      'borders-110m',
      'borders-50m',
      'borders-10m',
      'areas',
      'names',
      'gazetteer',
    ]);
    for (const [, tag, file, name] of named) {
      expect(file).toMatch(new RegExp(`^data/${name}-[0-9a-f]{10}\\.json$`));
      expect(JSON.parse(files.get(file as string) ?? 'null'), file).toBeTruthy();
      expect(tag).toBe(/^(deals|gazetteer|borders-(50|10)m)$/.test(name ?? '') ? 'meta' : 'link');
    }
    expect(html).not.toContain('atlas-problems');
  });

  it('any problem stops it, and all are printed', async () => {
    edit('#country:FJI', '#country:FJJ');
    edit('#place:suva', '#place:suwa');
    await expect(build({ ...config('tiny'), build: { write: false } })).rejects.toThrow(
      /2 problems:.*tiny\/essay\.md:3: \[Fiji\].*tiny\/essay\.md:9: \[Suva\]/s,
    );
  });
});

describe('in dev', () => {
  let server: ViteDevServer;
  const sent: unknown[][] = [];
  const open = async () => {
    server = await createServer({ ...config('tiny'), server: { middlewareMode: true, hmr: false } });
    vi.spyOn(server.ws, 'send').mockImplementation((...message: unknown[]) => void sent.push(message));
    // from then on an edit is heard
    await expect.poll(() => Object.values(server.watcher.getWatched()).flat()).toContain('essay.md');
  };
  beforeEach(() => {
    sent.length = 0;
  });
  afterEach(() => server.close());
  const html = () => server.transformIndexHtml('/index.html', page);
  const lastProblems = () => sent.filter(([kind]) => kind === 'atlas:problems').at(-1)?.[1];
  const reloads = () => sent.filter(([m]) => (m as { type?: string }).type === 'full-reload').length;
  /** What the server answers, as its type and text. */
  const ask = async (path: string) => {
    const host = createHttpServer(server.middlewares).listen(0, '127.0.0.1');
    await once(host, 'listening');
    const answer = await fetch(`http://127.0.0.1:${(host.address() as AddressInfo).port}${path}`);
    const text = await answer.text();
    host.close();
    return { type: answer.headers.get('content-type'), text };
  };

  it('serves the data, and nothing for a name that is none', async () => {
    await open();
    expect(JSON.parse((await ask('/data/atlas.json')).text).id).toBe('tiny');
    expect(
      unpack(JSON.parse((await ask('/under/a/path/data/areas.json?t=1')).text)).features.length,
    ).toBeGreaterThan(2);
    expect((await ask('/data/constructor.json')).type).not.toBe('application/json');
  });

  it('shows an edit, keeps the last good atlas through a fault and says so, and takes it back when repaired', async () => {
    await open();
    expect(await html()).toContain('<script type="application/json" id="atlas-problems">[]</script>');
    edit('and all', 'and much more');
    await expect.poll(reloads).toBe(1);
    expect(await html()).toContain('and much more');

    edit('#country:FJI', '#country:F\\<JJ');
    await expect.poll(lastProblems).toHaveLength(1);
    expect(reloads()).toBe(1);
    const faulty = await html();
    expect(faulty).toContain('and much more');
    expect(faulty).toContain('href="#country:FJI"');
    expect(faulty).toMatch(/id="atlas-problems">\["tiny\/essay\.md:3: \[Fiji\]: got [^<]*\\u003c/);

    edit('#country:F\\<JJ', '#country:FRA');
    await expect.poll(lastProblems).toEqual([]);
    expect(await html()).toContain('data-ref="country:FRA">Fiji</a>');
    expect(reloads()).toBe(2);
  });

  it('with a fault from the start shows what compiled, and each edit after it', async () => {
    edit('#country:FJI', '#country:FJJ');
    await open();
    expect(await html()).toContain('sold <em>ships</em> to Fiji');
    edit('and all', 'and much more');
    await expect.poll(lastProblems).toHaveLength(1);
    expect(await html()).toContain('and much more');
  });
});
