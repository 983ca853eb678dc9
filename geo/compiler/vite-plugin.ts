import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, ViteDevServer } from 'vite';
import { type Problem, problemText } from '../../src/model/problem.ts';
import { type Compiled, compile } from './compile.ts';
import { loadBorders, readFolder } from './folder.ts';
import { escapeText } from './html.ts';

/** Data files the page asks for at once; the others are fetched when they are needed. */
const AT_ONCE = ['atlas', 'borders-110m', 'areas'];

/**
 * Compiles an atlas's folder: in the build any problem stops it; in dev an edit shows at once, and while a file is
 * wrong the page says so and keeps the last good atlas. `dir` is relative to the project's root.
 */
export function atlas({ dir }: { dir: string }): Plugin {
  const borders = loadBorders();
  let good: Compiled | null = null;
  let problems: string[] = [];
  let built = false;

  const read = () => {
    const compiled = compile(readFolder(dir), borders);
    problems = compiled.problems.map((p: Problem) => problemText({ ...p, file: `${dir}/${p.file}` }));
    if (problems.length === 0 || good === null) good = compiled;
  };
  const json = (compiled: Compiled): Record<string, string> => ({
    atlas: JSON.stringify(compiled.atlas),
    deals: JSON.stringify(compiled.deals),
    'borders-110m': JSON.stringify(compiled.layers.borders110),
    'borders-50m': JSON.stringify(compiled.layers.borders50),
    areas: JSON.stringify(compiled.layers.areas),
  });
  const nameOf = (name: string, text: string) =>
    built
      ? `data/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`
      : `data/${name}.json`;

  const watch = (server: ViteDevServer) => {
    const root = resolve(server.config.root, dir);
    server.watcher.add(root);
    server.watcher.on('all', (_event, path) => {
      if (!resolve(path).startsWith(root)) return;
      const before = problems.length;
      read();
      server.ws.send('atlas:problems', problems);
      if (problems.length) server.config.logger.error(`\n${problems.join('\n')}`);
      else server.ws.send({ type: 'full-reload' });
      if (before && problems.length === 0) server.config.logger.info('The atlas is whole again.');
    });
  };

  return {
    name: 'rimland-atlas',
    configResolved(config) {
      built = config.command === 'build';
    },
    buildStart() {
      read();
      if (!built) return;
      if (problems.length)
        this.error(
          `The atlas has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.join('\n')}`,
        );
      for (const [name, text] of Object.entries(json(good as Compiled))) {
        this.emitFile({ type: 'asset', fileName: nameOf(name, text), source: text });
      }
    },
    configureServer(server) {
      if (good === null) read();
      watch(server);
      server.middlewares.use((request, response, next) => {
        const name = /\/data\/([a-z0-9-]+)\.json(?:\?|$)/.exec(request.url ?? '')?.[1];
        const text = name === undefined ? undefined : json(good as Compiled)[name];
        if (text === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(text);
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const compiled = good as Compiled;
        const filled = html
          .replace('<!--essay-->', () => compiled.html)
          .replaceAll('<!--title-->', () => escapeText(compiled.atlas.title))
          .replaceAll('<!--author-->', () => escapeText(compiled.atlas.author))
          .replaceAll('<!--credit-->', () => escapeText(compiled.atlas.credit));
        return {
          html: filled,
          tags: built
            ? tagsOf(json(compiled), nameOf)
            : [...tagsOf(json(compiled), nameOf), problemsTag(problems)],
        };
      },
    },
  };
}

/** Preloads of what is needed at once, and the addresses of the rest. */
function tagsOf(
  files: Record<string, string>,
  nameOf: (name: string, text: string) => string,
): HtmlTagDescriptor[] {
  return Object.entries(files).map(([name, text]): HtmlTagDescriptor => {
    const href = `./${nameOf(name, text)}`;
    if (!AT_ONCE.includes(name))
      return {
        tag: 'meta',
        attrs: { name: `atlas-${name}`, content: href, 'data-atlas': name },
        injectTo: 'head',
      };
    return {
      tag: 'link',
      attrs: {
        rel: 'preload',
        as: 'fetch',
        crossorigin: '',
        type: 'application/json',
        href,
        'data-atlas': name,
      },
      injectTo: 'head',
    };
  });
}

/** In dev, what is wrong now, as data for the page. */
function problemsTag(problems: readonly string[]): HtmlTagDescriptor {
  return {
    tag: 'script',
    attrs: { type: 'application/json', id: 'atlas-problems' },
    children: JSON.stringify(problems).replaceAll('<', '\\u003c'),
    injectTo: 'body',
  };
}
