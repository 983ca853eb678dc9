import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
const SOURCE = join(PACKAGE, 'src');
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const WORKER_ADDRESS = '\0maplibre-worker-address';
/** Decodes a format of vector tiles. An atlas draws GeoJSON alone, and loads no tile. */
const TILES = '@maplibre/mlt';
const NO_TILES = '\0maplibre-no-tiles';

/**
 * Builds MapLibre from its own TypeScript, which its package holds. Its published bundles for page and worker carry the same
 * half a megabyte of code each; built together, what both need is one chunk, which is fetched once. In dev the published
 * bundles serve.
 */
export function mapLibre(): Plugin {
  return {
    name: 'maplibre-from-source',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      if (id === 'maplibre-gl') return join(SOURCE, 'index.ts');
      if (id === WORKER) return WORKER_ADDRESS;
      return id === TILES ? NO_TILES : null;
    },
    load(id) {
      if (id === WORKER_ADDRESS) {
        const worker = join(SOURCE, 'source/worker.ts');
        const chunk = this.emitFile({ type: 'chunk', id: worker, name: 'maplibre-gl-worker' });
        return `export default import.meta.ROLLUP_FILE_URL_${chunk};`;
      }
      if (id === NO_TILES)
        return `export const GEOMETRY_TYPE = {}; export function decodeTile() { throw new Error('This map loads no vector tiles.'); }`;
      if (id === join(PACKAGE, 'package.json')) {
        // it asks for its version, and would carry the whole file
        const { version } = JSON.parse(readFileSync(id, 'utf8')) as { version: string };
        return JSON.stringify({ version });
      }
      return null;
    },
    async transform(code, id) {
      if (!id.startsWith(SOURCE) || !id.endsWith('.ts')) return null;
      // its classes name fields of their parents again, only to give them a type: such a line must not become a field
      return transformWithOxc(code, id, {
        lang: 'ts',
        target: 'es2022',
        tsconfig: false,
        typescript: { removeClassFieldsWithoutInitializer: true },
        assumptions: { setPublicClassFields: true },
      });
    },
  };
}
