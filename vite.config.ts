import { defineConfig, type Plugin } from 'vite';
import { atlas } from './geo/compiler/vite-plugin.ts';
import { atlasFolder } from './geo/compiler/which.ts';
import { mapLibre } from './vite.maplibre.ts';

/** The atlas that the site is made of: `ATLAS=geo/my-essay`, else the one that package.json names. */
const dir = atlasFolder(process.env.ATLAS, process.cwd(), process.env.INIT_CWD);

/** Vite's dev client puts styles into the page; the build needs no such leave. */
const devStyles: Plugin = {
  name: 'dev-styles',
  apply: 'serve',
  transformIndexHtml: (html, { server }) =>
    server ? html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") : html,
};

/** MapLibre's own stylesheet without the rules that hold pictures of its buttons, of which the page has none. */
const mapStyles: Plugin = {
  name: 'map-styles',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('maplibre-gl.css') ? code.replace(/[^{}]*\{[^{}]*data:image[^{}]*\}/g, '') : null,
};

export default defineConfig({
  base: './',
  plugins: [atlas({ dir }), mapLibre(), mapStyles, devStyles],
  // MapLibre is a chunk of its own that loads after the text; its size is known and tested
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  preview: { port: 4180, strictPort: false },
  worker: { format: 'es' },
});
