import { build } from 'vite';
import { atlas } from '../../geo/compiler/vite-plugin.ts';
import { atlasFolder } from '../../geo/compiler/which.ts';
import { mapLibre } from '../../vite.maplibre.ts';

/** Where the pages for tests and benchmarks are built; never into what is published. */
export const PAGES = '.cache/pages';
/** The page of flows, under the folder's address. */
export const FLOWS_PAGE = 'flows.html';

/** Builds the pages of this folder as the site itself is built, beside it. */
export async function buildPages(): Promise<void> {
  await build({
    configFile: false,
    root: 'tests/pages',
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [atlas({ dir: atlasFolder(process.env.ATLAS, process.cwd()) }), mapLibre()],
    build: {
      outDir: `../../${PAGES}`,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 1200,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: `tests/pages/${FLOWS_PAGE}` },
    },
    worker: { format: 'es' },
  });
}
