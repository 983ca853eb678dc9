import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atlas } from '../../geo/compiler/vite-plugin.ts';
import { blank, interfaceOf } from './page.ts';

const dir = mkdtempSync(join(tmpdir(), 'atlas-'));
const essay = join(dir, 'essay.md');
let server: ViteDevServer;
let address = '';

beforeAll(async () => {
  cpSync('geo/sino-russian', dir, { recursive: true });
  server = await createServer({
    configFile: false,
    logLevel: 'silent',
    base: './',
    plugins: [atlas({ dir })],
    server: { port: 4391 },
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('an author at work', () => {
  it('sees an edit at once, a fault by file, line and nearest value with the last good atlas kept, and its repair', async () => {
    const page = await blank();
    await page.goto(address);
    await interfaceOf(page);
    const text = readFileSync(essay, 'utf8');

    writeFileSync(essay, text.replace('How deep do', 'How very deep do'));
    await page.waitForFunction(() => document.getElementById('p1')?.textContent?.includes('How very deep'));
    await interfaceOf(page);

    writeFileSync(essay, text.replace('#country:DZA', '#country:DZZ'));
    const problems = page.locator('#problems');
    await problems.waitFor({ state: 'visible' });
    expect(await problems.textContent()).toMatch(
      /essay\.md:\d+: \[Algeria\]: got "#country:DZZ".*Did you mean "country:DZA"\?/,
    );
    await page.reload();
    await interfaceOf(page);
    expect(await problems.textContent()).toContain('country:DZZ');
    expect(await page.locator('#p1').textContent()).toContain('How very deep');

    writeFileSync(essay, text);
    await page.waitForFunction(() => document.getElementById('p1')?.textContent?.includes('How deep do'));
    expect(await problems.isVisible()).toBe(false);
    await page.context().close();
  });

  it('cannot build what is wrong: the build stops and says where', async () => {
    const text = readFileSync(join(dir, 'flows.csv'), 'utf8');
    writeFileSync(join(dir, 'flows.csv'), text.replace(',cancelled,', ',canceled,'));
    const out = join(dir, 'out');
    const failed = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [atlas({ dir })],
      build: { outDir: out },
    }).then(
      () => 'built',
      (e: Error) => e.message,
    );
    expect(failed).toMatch(
      /flows\.csv:\d+: status: got "canceled"; expected one of .* Did you mean "cancelled"\?/,
    );
    writeFileSync(join(dir, 'flows.csv'), text);
  });
});
