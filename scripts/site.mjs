// `dev`, `build` and `start` of the site: vite, with the folder of the atlas as an argument or in ATLAS.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [verb, ...given] = process.argv.slice(2);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const vite = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin/vite.js');
const folder = given.length && !given[0].startsWith('-') ? given.shift() : undefined;
const env = { ...process.env, ...(folder === undefined ? {} : { ATLAS: folder }) };

/** Runs vite and sets the process's exit code; true when it succeeded. */
function run(args) {
  const { status } = spawnSync(process.execPath, [vite, ...args], { cwd: root, env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  return status === 0;
}

if (verb === 'dev') run(given);
else if (verb === 'build') run(['build', ...given]);
else if (run(['build', '--logLevel', 'warn'])) run(['preview', ...given]);
