import type { App } from '../app.ts';
import { essayMarker, yearNote } from '../charts/drawings.ts';
import { type Drawing, figureView } from '../charts/figure-view.ts';
import { stackedBars } from '../charts/stacked-bars.ts';
import { yearSpan } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Atlas, Flow } from '../model/types.ts';
import type { Figure } from '../register/figure.ts';
import { partsOf } from '../register/live.ts';
import {
  countryName,
  exportsBy,
  exportsOf,
  flowSeries,
  importsBySupplier,
  importsOf,
  type Stack,
  sumPeriod,
} from '../register/series.ts';
import { shareOfWorld } from '../register/shares.ts';
import { exportFigure, stackFigure } from '../register/stack-figure.ts';
import { percent, tivInWords } from '../register/words.ts';
import { compareWith } from '../state/actions.ts';
import { comparable, firstComparison } from '../state/comparable.ts';
import { h } from '../ui/dom.ts';
import { section, stateLink } from '../ui/links.ts';
import { table } from '../ui/table.ts';
import type { OnShown } from './shown.ts';

const ROWS = 8;

/** A state's arms imports by supplier over the years: chart, key and every figure; or that there are none. */
export function importFigures(app: App, code: string, onShown: OnShown): HTMLElement {
  const { atlas } = app;
  const stack = importsBySupplier(atlas, code);
  const title = 'Arms imports by supplier';
  if (!stack) return section(title, h('p', {}, 'No deliveries in the figures of this atlas.'));
  const name = countryName(atlas, code);
  const figure = stackFigure(atlas, {
    id: `imports-${code.toLowerCase()}`,
    title: `${name}: arms imports by supplier, ${stack.years[0]}–${stack.years.at(-1)}`,
    recipient: code,
    stack,
    suppliers: importsOf(atlas, code).map((p) => p.code),
  });
  const live = (years: Years) => {
    if (!atlas.complete.includes(code)) return '';
    // a state of the past is spoken of in its own years
    const told = stack.groups.filter(
      (g) => g.rank > 0 && (!g.former || sumPeriod(g.byYear, ...years) !== null),
    );
    const suppliers = told.flatMap((g) => g.codes);
    return `In ${yearSpan(...years)}, the years shown: ${partsOf(atlas, code, suppliers, years)}.`;
  };
  const node = following(app, onShown, (years) => bars(atlas, figure, stack, 196, years, live(years)));
  return section(title, node, compareButton(app, code), lone(atlas, stack), credit(atlas));
}

/** What a state supplied to the world and to the states of the atlas; null when it supplied none of them. */
export function exportFigures(app: App, code: string, onShown: OnShown): HTMLElement | null {
  const { atlas } = app;
  const rows = exportsOf(atlas, code);
  const world = atlas.exports.suppliers[code] ? worldFigure(app, code, onShown) : null;
  if (!rows.length && !world) return null;
  const sum = rows.reduce((total, r) => total + r.tiv, 0);
  const place = h('div', {});
  onShown(({ period }) => {
    place.replaceChildren(
      table(
        'Exports by recipient',
        [
          { head: 'To' },
          { head: 'TIV, millions', number: true },
          { head: `in ${yearSpan(...period)}`, number: true },
          { head: 'Years', number: true },
        ],
        rows.map((r) => [
          stateLink(atlas, r.code),
          tivInWords(r.tiv),
          tivInWords(sumPeriod(atlas.transfers[r.code]?.[code] ?? {}, ...period)),
          yearSpan(r.first, r.last),
        ]),
        ROWS,
      ),
    );
  });
  return section(
    'Arms exports',
    world,
    rows.length
      ? h(
          'p',
          { class: 'card-small' },
          `To the states of this atlas: ${tivInWords(sum)} in all to ${rows.length} ${rows.length === 1 ? 'state' : 'states'}. `,
          'Only the states of this atlas are counted here, not all that it sold to.',
        )
      : null,
    rows.length ? place : null,
    credit(atlas),
  );
}

/** A flow's TIV by year; null when there are fewer than two years of it. */
export function flowChart(app: App, flow: Flow, onShown: OnShown): HTMLElement | null {
  const { atlas } = app;
  const stack = flowSeries(atlas, flow);
  if (!stack) return null;
  const whole = stackFigure(atlas, {
    id: flow.ref.replace(':', '-'),
    title: `${flow.names.en}: TIV by year`,
    recipient: flow.recipient,
    stack,
    suppliers: [flow.supplier],
  });
  // a deal's sum is spread over its years for the map's width; rows by year would pretend to more
  const figure = flow.total ? whole : { ...whole, ...ofDeals(flow, stack) };
  return following(app, onShown, (years) => {
    const tiv = sumPeriod(flow.tiv, ...years);
    const said = tiv === null ? 'none identified' : `${tivInWords(tiv)} million TIV`;
    const live = flow.total ? `In ${yearSpan(...years)}, the years shown: ${said}.` : '';
    return { ...bars(atlas, figure, stack, 150, years, live), shares: false };
  });
}

/** The line that says whose figures they are. */
export function credit(atlas: Atlas): HTMLElement {
  return h('p', { class: 'card-small' }, `Source: ${atlas.vintage}; sums are our calculation.`);
}

/** Opens the comparison with this state as the first of the two; null for one that cannot be compared. */
function compareButton(app: App, code: string): HTMLElement | null {
  if (!comparable(app.atlas, 'recipients').includes(code)) return null;
  return h(
    'button',
    {
      type: 'button',
      class: 'card-more',
      'data-compare': code,
      onclick: () => app.store.update(compareWith(firstComparison(app.atlas, code)), 'push'),
    },
    'Compare with another recipient',
  );
}

function worldFigure(app: App, code: string, onShown: OnShown): HTMLElement {
  const { atlas } = app;
  const stack = exportsBy(atlas, code, atlas.coverage);
  const title = `${countryName(atlas, code)}: arms exports to all the world, ${yearSpan(...atlas.coverage)}`;
  const figure = exportFigure(atlas, `exports-${code.toLowerCase()}`, title, code, stack);
  return following(app, onShown, (years) => {
    const share = shareOfWorld(atlas, code, years);
    const said = share?.years.length
      ? `${tivInWords(share.tiv)} million TIV, ${percent(share.share, 1)} of the world’s deliveries`
      : 'none identified';
    const live = `To all the world in ${yearSpan(...years)}, the years shown: ${said}.`;
    return { ...bars(atlas, figure, stack, 150, years, live), shares: false };
  });
}

function following(app: App, onShown: OnShown, drawing: (years: Years) => Drawing): HTMLElement {
  let view: ReturnType<typeof figureView> | null = null;
  onShown(({ period }) => {
    if (view) view.update(drawing(period));
    else view = figureView(app, drawing(period));
  });
  return (view as unknown as ReturnType<typeof figureView>).node;
}

function bars(
  atlas: Atlas,
  figure: Figure,
  stack: Stack,
  height: number,
  band: Years,
  live: string,
): Drawing {
  return {
    figure,
    live,
    shares: stack.groups.length > 1,
    charts: (width, share) => [
      stackedBars(stack, {
        title: figure.title,
        description: figure.summary,
        width,
        height,
        share,
        band,
        marker: essayMarker(atlas),
        note: yearNote(atlas, stack),
      }),
    ],
  };
}

function ofDeals(flow: Flow, stack: Stack): Pick<Figure, 'columns' | 'rows' | 'data'> {
  return {
    columns: [{ head: 'Year' }, { head: 'TIV, spread evenly', number: true }],
    rows: stack.years.map((year) => [String(year), tivInWords(flow.tiv[year] ?? null)]),
    data: [
      ['supplier', 'recipient', 'goods', 'year', 'tiv_million_spread_evenly'],
      ...stack.years.map((year) => [flow.supplier, flow.recipient, flow.goods, year, flow.tiv[year] ?? null]),
    ],
  };
}

/** The figures may hold but one of a state's suppliers; a chart of one colour must not look like the whole. */
function lone(atlas: Atlas, stack: Stack): HTMLElement | null {
  const codes = stack.groups.flatMap((g) => g.codes);
  if (codes.length > 1) return null;
  const name = countryName(atlas, codes[0] as string);
  return h(
    'p',
    { class: 'card-small' },
    `The figures of this atlas hold no supplier but ${name}; there may be others.`,
  );
}
