import type { FeatureCollection } from 'geojson';
import { yearOf } from '../../src/model/date.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Deal, Years } from '../../src/model/record.ts';
import type { Atlas, Entity, Passage } from '../../src/model/types.ts';
import { EVER, fillReading } from '../../src/register/reading.ts';
import { readAreas } from './areas.ts';
import { readCallouts } from './callouts.ts';
import type { Context } from './context.ts';
import { readCountries } from './countries.ts';
import { readEssay } from './essay.ts';
import { flowIn, readEvidence } from './evidence.ts';
import { readFlows } from './flows.ts';
import { readHead } from './head.ts';
import { essayHtml } from './html.ts';
import type { Land } from './land.ts';
import type { BorderTopology } from './lines.ts';
import { nearestOf } from './nearest-view.ts';
import { noticeOf, type Page, pageOf } from './page.ts';
import { readPhrases } from './phrases.ts';
import { holdsFigures, readRegister, registerFor } from './register.ts';
import { OPTIONAL_FILES } from './schema/index.ts';
import { segmentsOf, withSegments } from './segments.ts';
import { readShapes } from './shapes.ts';
import { readSources } from './sources.ts';
import { readActors, readAlignments, readEvents, readPlaces, readSystems } from './things.ts';
import { readAnnotations, readViews, type Views } from './views.ts';
import { readWorldviews } from './worldviews.ts';

/** The result of compiling an atlas's folder. */
export interface Compiled {
  readonly atlas: Atlas;
  /** All rows of the register, in the author's order. */
  readonly deals: readonly Deal[];
  /** The rows that neither the atlas's flows nor its figures need at once; published as a separate file. */
  readonly rest: readonly Deal[];
  readonly layers: {
    readonly borders110: BorderTopology;
    readonly borders50: BorderTopology;
    readonly areas: FeatureCollection;
  };
  /** Content of the page's head and masthead, before any script has run. */
  readonly page: Page;
  /** The terms of the folder's data; empty when it gives none. */
  readonly notice: string;
  /** The passages as HTML. */
  readonly html: string;
  /** All problems, file by file; the items that they name were left out. */
  readonly problems: readonly Problem[];
}

/**
 * Reads, checks and joins the files of one atlas (names relative to its folder → text) with the land of the states.
 * Pure; never throws for a file's content: each fault becomes a problem, its item is dropped, and the rest is compiled.
 */
export function compile(files: Readonly<Record<string, string>>, land: Land): Compiled {
  const c: Context = {
    files,
    problems: [],
    entities: new Map(),
    sources: new Map(),
    defined: new Map(),
    optional: OPTIONAL_FILES,
  };
  readSources(c);
  readCountries(c, land);
  const head = readHead(c, holdsFigures(files));
  readPlaces(c);
  readAreas(c);
  const areas = withSegments(readShapes(c, land), land);
  const worldviews = readWorldviews(c);
  readSystems(c);
  const whole = readRegister(c, head);
  readFlows(c, whole.deals);
  readAlignments(c);
  readEvents(c);
  readActors(c);
  const blocks = readEssay(c);
  const views = readViews(c, head, blocks, readCallouts(c, blocks));
  const annotations = readAnnotations(c, blocks);
  const entities = Object.fromEntries(c.entities);
  const evidence = readEvidence(c, blocks, whole, entities);
  const { register, rest } = registerFor(whole, entities, evidence);
  const phrases = readPhrases(c, blocks);
  const passages = blocks.map(({ pieces: _pieces, ...b }): Passage => {
    const ofPassage = phrases.get(b.id);
    return { ...b, ...(views.get(b.id) as Views), ...(ofPassage ? { phrases: ofPassage } : {}) };
  });
  return {
    atlas: {
      id: head.id,
      title: head.title,
      author: head.author,
      year: head.year,
      written: head.date,
      credit: head.credit,
      brand: head.brand,
      invitation: head.invitation,
      languages: head.languages,
      nearest: head.nearest ?? nearestOf(blocks, c.entities),
      passages,
      entities,
      register,
      timeline: head.timeline ?? timelineOf(whole.years, head.date, c.entities.values()),
      windows: head.windows,
      evidence,
      sources: Object.fromEntries(c.sources),
      annotations,
      suppliers: head.suppliers,
      worldviews,
      boundarySegments: segmentsOf(areas),
    },
    deals: whole.deals,
    rest,
    layers: {
      borders110: land.coarse,
      borders50: land.rest,
      areas,
    },
    page: pageOf(head),
    notice: noticeOf(c),
    html: essayHtml({
      blocks,
      annotations,
      evidence,
      vintage: whole.vintage,
      readingOf: (e) => fillReading(e.reading, whole, { flowOf: (ref) => flowIn(entities, ref) }, EVER).text,
      entities: c.entities,
      sources: c.sources,
    }),
    problems: c.problems,
  };
}

/** First and last year of everything dated in an atlas: its figures or period, its date, events and flows. */
function timelineOf([from, to]: Years, date: string, entities: Iterable<Entity>): Years {
  const years = [from, to, yearOf(date)];
  for (const e of entities) {
    if (e.kind === 'event') years.push(yearOf(e.date), yearOf(e.end ?? e.date));
    if (e.kind === 'flow') years.push(e.from, e.to ?? e.from);
  }
  const dated = years.filter((year) => year > 0);
  return dated.length ? [Math.min(...dated), Math.max(...dated)] : [from, to];
}
