import type { FeatureCollection } from 'geojson';
import type { BorderTopology } from '../../src/geometry/borders.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Deal, Transfers, Years } from '../../src/model/record.ts';
import { idOf } from '../../src/model/ref.ts';
import type { Atlas, Passage } from '../../src/model/types.ts';
import { readAreas } from './areas.ts';
import { type Borders, bordersOf, polygonsOf } from './borders.ts';
import type { Context } from './context.ts';
import { readCountries } from './countries.ts';
import { readEssay } from './essay.ts';
import { readEvidence } from './evidence.ts';
import { readExports } from './exports.ts';
import { readDeals, readTransfers } from './figures.ts';
import { readFlows } from './flows.ts';
import { readHead } from './head.ts';
import { essayHtml } from './html.ts';
import { pendingOf } from './pending.ts';
import { readPhrases } from './phrases.ts';
import { seamsOf, withSeams } from './seams.ts';
import { readShapes } from './shapes.ts';
import { readSources } from './sources.ts';
import { readActors, readAlignments, readEvents, readPlaces, readSystems } from './things.ts';
import { readAnnotations, readViews } from './views.ts';
import { readWorldviews } from './worldviews.ts';

/** What the build makes of an atlas's folder. */
export interface Compiled {
  readonly atlas: Atlas;
  readonly deals: readonly Deal[];
  readonly layers: {
    readonly borders110: BorderTopology;
    readonly borders50: BorderTopology;
    readonly areas: FeatureCollection;
  };
  /** The passages as HTML. */
  readonly html: string;
  /** Everything that is wrong, file by file; what it names was left out. */
  readonly problems: readonly Problem[];
}

/**
 * Reads, checks and joins the files of one atlas (names relative to its folder → text) with the borders at two scales.
 * Pure; never throws for what a file holds: each fault becomes a problem, the item is dropped and the rest goes on.
 */
export function compile(
  files: Readonly<Record<string, string>>,
  borders: { detail110: Borders; detail50: Borders },
): Compiled {
  const c: Context = { files, problems: [], entities: new Map(), sources: new Map(), defined: new Map() };
  const polygons = polygonsOf(borders.detail50);
  readSources(c);
  readCountries(c, borders.detail50, polygons);
  const head = readHead(c);
  readPlaces(c);
  readAreas(c);
  const land = new Map(polygons.features.map((f) => [idOf(f.properties.ref), f.geometry]));
  const borders50 = bordersOf(borders.detail50, 1e5);
  const areas = withSeams(readShapes(c, land), land, borders50);
  const worldviews = readWorldviews(c);
  readSystems(c);
  const transfers = readTransfers(c);
  const deals = readDeals(c);
  readFlows(c, transfers, deals);
  readAlignments(c);
  readEvents(c);
  readActors(c);
  const blocks = readEssay(c);
  const views = readViews(c, head, blocks);
  const annotations = readAnnotations(c, blocks);
  const entities = Object.fromEntries(c.entities);
  const coverage = coverageOf(transfers, head.period);
  const figures = { transfers, exports: readExports(c), complete: head.complete, entities, coverage };
  const evidence = readEvidence(c, blocks, figures, deals);
  const phrases = readPhrases(c, blocks);
  const passages = blocks.map(({ pieces: _pieces, ...b }): Passage => {
    const own = phrases.get(b.id);
    return { ...b, view: views.get(b.id) as Passage['view'], ...(own ? { phrases: own } : {}) };
  });
  return {
    atlas: {
      id: head.id,
      title: head.title,
      author: head.author,
      year: head.year,
      written: head.date,
      credit: head.credit,
      vintage: head.vintage,
      registerSource: `source:${head.registerSource}`,
      passages,
      ...figures,
      pending: pendingOf(deals, transfers),
      timeline: head.timeline ?? coverage,
      windows: head.windows,
      evidence,
      sources: Object.fromEntries(c.sources),
      annotations,
      suppliers: head.suppliers,
      worldviews,
      seams: seamsOf(areas),
    },
    deals,
    layers: {
      borders110: bordersOf(borders.detail110, 1e4),
      borders50,
      areas,
    },
    html: essayHtml({
      blocks,
      annotations,
      evidence,
      vintage: head.vintage,
      entities: c.entities,
      sources: c.sources,
    }),
    problems: c.problems,
  };
}

/** First and last year that any figure is for; of an atlas without figures, its own period. */
function coverageOf(transfers: Transfers, fallback: Years): Years {
  const years = Object.values(transfers).flatMap((from) =>
    Object.values(from).flatMap((byYear) => Object.keys(byYear).map(Number)),
  );
  return years.length ? [Math.min(...years), Math.max(...years)] : fallback;
}
