import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
const SOURCE = join(PACKAGE, 'src');
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const WORKER_ADDRESS = '\0maplibre-worker-address';
/** Packages that MapLibre asks for and an atlas has no use for, each with what stands in its place, which fails when it is called. */
const UNUSED: Readonly<Record<string, string>> = {
  // decodes a format of vector tiles: the map draws GeoJSON alone, and loads no tile
  '@maplibre/mlt': 'export const GEOMETRY_TYPE = {}; export const decodeTile = undefined;',
  // orders letters that run from right to left: names are written over the map, not by MapLibre
  'bidi-js': 'export default () => undefined;',
};
const UNUSED_ID = '\0maplibre-unused:';
/** The notice of its licence, which stands at the head of its published bundles and of none of its sources. */
const NOTICE = /^\/\*.*?\*\/\n/s.exec(readFileSync(join(PACKAGE, 'dist/maplibre-gl.mjs'), 'utf8'))?.[0] ?? '';

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
      return Object.hasOwn(UNUSED, id) ? UNUSED_ID + id : null;
    },
    load(id) {
      if (id === WORKER_ADDRESS) {
        const worker = join(SOURCE, 'source/worker.ts');
        const chunk = this.emitFile({ type: 'chunk', id: worker, name: 'maplibre-gl-worker' });
        return `export default import.meta.ROLLUP_FILE_URL_${chunk};`;
      }
      if (id.startsWith(UNUSED_ID)) return UNUSED[id.slice(UNUSED_ID.length)];
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
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.moduleIds.some((id) => id.startsWith(SOURCE)))
          file.code = NOTICE + file.code;
    },
  };
}
