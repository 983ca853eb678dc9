import { createHash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import type { HtmlTagDescriptor, Plugin, ViteDevServer } from 'vite';
import type { Gazetteer } from '../../src/link/gazetteer.ts';
import type { BaseNames, MapNames } from '../../src/model/base.ts';
import { type Problem, problemText } from '../../src/model/problem.ts';
import { readBase } from './base.ts';
import { type Compiled, compile } from './compile.ts';
import type { Detail } from './detail.ts';
import { finishAreas, finishBorders, ranksOf, type Scale } from './finish.ts';
import { BASE, GAZETTEER, loadBorders, loadDetail, loadGazetteer, readFolder } from './folder.ts';
import { compileGazetteer } from './gazetteer.ts';
import type { BorderTopology } from './lines.ts';
import { fillPage, wholeNotice } from './page.ts';

/** What the page shows: an atlas, the names of the base map, and the finest borders when they are needed. */
type Published = Compiled & { names: BaseNames; gazetteer: Gazetteer; detail: () => Detail };

/** Where the page finds the terms of the data. */
const NOTICE = 'data-notice.txt';
/** Data files that the page loads at once; the others are fetched when needed. */
const AT_ONCE = ['atlas', 'borders-110m', 'areas', 'names'];

/**
 * Compiles an atlas's folder: in the build any problem stops it; in dev an edit shows at once, and while a file is
 * wrong the page says so and keeps the last good atlas. `dir` is relative to the project's root.
 */
export function atlas({ dir }: { dir: string }): Plugin {
  const borders = loadBorders();
  let published: Published | null = null;
  let problems: string[] = [];
  let sound = false;
  let built = false;
  let folder = dir;
  /** The folder as messages name it. */
  let named = dir;

  /** The finest borders, computed when they are first needed. */
  let detail: Detail | null = null;
  const finest = () => {
    detail ??= loadDetail(readFolder(BASE));
    return detail;
  };

  /** Compiles the folder; the page's atlas is replaced when there are no problems, or when there is no good one yet. */
  const read = (): boolean => {
    const compiled = compile(readFolder(folder), borders);
    const common = readFolder(BASE);
    const shared = readBase(common);
    const linked = compileGazetteer(loadGazetteer(), compiled.atlas.entities);
    const inFolder = (from: string, found: readonly Problem[]) =>
      found.map((p) => problemText({ ...p, file: `${from}/${p.file}` }));
    problems = [
      ...inFolder(named, compiled.problems),
      ...inFolder('geo/base', shared.problems),
      ...inFolder('geo/gazetteer', linked.problems),
    ];
    if (problems.length > 0 && sound) return false;
    const notice = wholeNotice(compiled.notice, common['notice.txt'] ?? '');
    published = { ...compiled, notice, names: shared.names, gazetteer: linked.gazetteer, detail: finest };
    sound = problems.length === 0;
    return true;
  };
  const nameOf = (name: string, text: string) =>
    built
      ? `data/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`
      : `data/${name}.json`;

  const watch = (server: ViteDevServer) => {
    const { logger } = server.config;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const edited = () => {
      const before = problems.length;
      let changed = false;
      try {
        changed = read();
      } catch (error) {
        problems = [(error as Error).message];
      }
      server.ws.send('atlas:problems', problems);
      if (changed) server.ws.send({ type: 'full-reload' });
      if (problems.length > 0) logger.error(`\n${problems.join('\n')}`);
      else if (before > 0) logger.info('The atlas is whole again.');
    };
    const watched = [folder, BASE, GAZETTEER];
    server.watcher.add(watched);
    server.watcher.on('all', (_event, path) => {
      if (!watched.some((f) => resolve(path).startsWith(f + sep))) return;
      // editors write a file in several steps, and a checkout writes many files: compile once for all of them
      clearTimeout(soon);
      soon = setTimeout(edited, 60);
    });
    server.httpServer?.on('close', () => clearTimeout(soon));
  };

  return {
    name: 'rimland-atlas',
    configResolved(config) {
      built = config.command === 'build';
      folder = resolve(config.root, dir);
      const inside = relative(config.root, folder).replaceAll('\\', '/');
      named = inside.startsWith('..') ? dir : inside;
      config.logger.info(`atlas: ${named}`);
    },
    buildStart() {
      read();
      if (!built) return;
      problems.push(...finest().problems.map((p) => problemText({ ...p, file: `geo/base/${p.file}` })));
      if (problems.length)
        this.error(
          `The atlas has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.join('\n')}`,
        );
      this.emitFile({ type: 'asset', fileName: NOTICE, source: (published as Published).notice });
      for (const [name, value] of dataOf(published as Published)) {
        const text = JSON.stringify(value());
        this.emitFile({ type: 'asset', fileName: nameOf(name, text), source: text });
      }
    },
    configureServer(server) {
      if (published === null) read();
      watch(server);
      server.middlewares.use((request, response, next) => {
        if (/\/data-notice\.txt(?:\?|$)/.test(request.url ?? '')) {
          response.setHeader('content-type', 'text/plain; charset=utf-8');
          response.end((published as Published).notice);
          return;
        }
        const name = /\/data\/([a-z0-9-]+)\.json(?:\?|$)/.exec(request.url ?? '')?.[1];
        const value = name === undefined ? undefined : dataOf(published as Published).get(name);
        if (value === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.setHeader('cache-control', 'no-store');
        response.end(JSON.stringify(value()));
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const compiled = published as Published;
        return {
          html: fillPage(html, compiled.page).replace('<!--essay-->', () => compiled.html),
          tags: [
            ...[...dataOf(compiled)].map(([name, value]) =>
              tagOf(name, `./${nameOf(name, built ? JSON.stringify(value()) : '')}`),
            ),
            ...(built ? [] : [problemsTag(problems)]),
          ],
        };
      },
    },
  };
}

/** The data files by name. */
function dataOf({
  atlas,
  rest,
  layers,
  names,
  gazetteer,
  detail,
}: Published): ReadonlyMap<string, () => unknown> {
  const finished = (borders: BorderTopology, scale: Scale) =>
    finishBorders(borders, layers.areas, scale, loadBorders().keep);
  return new Map<string, () => unknown>([
    ['atlas', () => atlas],
    ['deals', () => rest],
    ['borders-110m', () => finished(layers.borders110, 'coarse')],
    ['borders-50m', () => finished(layers.borders50, 'rest')],
    ['borders-10m', () => finished(detail().borders, 'near')],
    ['areas', () => finishAreas(layers.areas)],
    ['names', (): MapNames => ({ ...names, land: ranksOf(layers.borders110) })],
    ['gazetteer', () => gazetteer],
  ]);
}

/** A preload for data that is needed at once, the address for other data. */
function tagOf(name: string, href: string): HtmlTagDescriptor {
  const attrs = AT_ONCE.includes(name)
    ? { rel: 'preload', as: 'fetch', crossorigin: '', type: 'application/json', href, 'data-atlas': name }
    : { name: `atlas-${name}`, content: href, 'data-atlas': name };
  return { tag: AT_ONCE.includes(name) ? 'link' : 'meta', attrs, injectTo: 'head' };
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
