import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium that speaks to nobody. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** One that draws WebGL 2 in software. */
export const FLAGS = [
  ...QUIET,
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // only the map is drawn by the software that stands in for a graphics card; the page around it is cheaper without
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
];

/** One that has no WebGL, for all that needs no map: a page costs a tenth there. */
export const NO_WEBGL = [...QUIET, '--disable-gpu', '--disable-3d-apis'];

/** Path of a Chromium: the one named by CHROMIUM, Playwright's own, the system's; else one is installed. */
export function findChromium(): string {
  const found = lookUp();
  if (found) return found;
  install();
  const now = lookUp();
  if (now) return now;
  throw new Error(
    'The browser tests need a Chromium and none could be found or installed. Install one ("npx playwright install --with-deps chromium", or "apt-get install chromium" on Debian), or set CHROMIUM to the path of one.',
  );
}

function lookUp(): string | null {
  const named = process.env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM is set to "${named}", and there is no such file.`);
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  for (const name of NAMES) {
    const path = tryRun('which', [name])?.trim();
    if (path) return path;
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(mac) ? mac : null;
}

/** Playwright's download first; where that fails, Debian's package. */
function install(): void {
  process.stdout.write('No Chromium found: installing one for the browser tests …\n');
  if (tryRun('npx', ['playwright', 'install', 'chromium']) !== null) return;
  if (tryRun('which', ['apt-get']) === null) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (args: string[]) => tryRun([...sudo, ...args][0] as string, [...sudo, ...args].slice(1));
  run(['apt-get', 'update']);
  run(['apt-get', 'install', '-y', 'chromium']);
}

function tryRun(command: string, args: string[]): string | null {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 300_000,
    });
  } catch {
    return null;
  }
}
