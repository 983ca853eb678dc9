import type { App } from '../app.ts';
import { type Drawing, figureView } from '../charts/figure-view.ts';
import { essayMarker } from '../charts/plot.ts';
import { stackCharts } from '../charts/stack-charts.ts';
import { yearSpan } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import type { Atlas, Flow } from '../model/types.ts';
import type { Figure } from '../register/figure.ts';
import { tivOfFlow } from '../register/flow-tiv.ts';
import { exportsOfState, importsFromState } from '../register/folded.ts';
import { partsOf } from '../register/live.ts';
import {
  exportsBy,
  exportsOf,
  flowSeries,
  importsBySupplier,
  importsOf,
  type Stack,
} from '../register/series.ts';
import { settingOf } from '../register/setting.ts';
import { shareOfWorld } from '../register/shares.ts';
import { exportFigure, stackFigure } from '../register/stack-figure.ts';
import { sumPeriod } from '../register/sums.ts';
import { percent, tivInWords } from '../register/words.ts';
import { compareWith } from '../state/actions.ts';
import { comparable, firstComparison } from '../state/comparable.ts';
import { h } from '../ui/dom.ts';
import { section, stateLink } from '../ui/links.ts';
import { table } from '../ui/table.ts';
import type { OnTimeWindow } from './time.ts';

const ROWS = 8;

/** A state's arms imports by supplier over the years: chart, key and every figure; or that there are none. */
export function importFigures(
  app: App,
  register: Register,
  code: string,
  onShown: OnTimeWindow,
): HTMLElement {
  const { atlas } = app;
  const setting = settingOf(atlas);
  const stack = importsBySupplier(register, code, setting);
  const title = 'Arms imports by supplier';
  if (!stack) return section(title, h('p', {}, 'No deliveries in the figures of this atlas.'));
  const figure = stackFigure(
    register,
    {
      id: `imports-${code.toLowerCase()}`,
      title: `${setting.nameOf(code)}: arms imports by supplier, ${stack.years[0]}–${stack.years.at(-1)}`,
      recipient: code,
      stack,
      suppliers: importsOf(register, code, setting).map((p) => p.code),
    },
    setting,
  );
  const live = (years: Years) => {
    if (!register.complete.includes(code)) return '';
    // a state of the past is spoken of in its own years
    const named = stack.groups.filter(
      (g) => g.rank > 0 && (!g.former || sumPeriod(g.byYear, ...years) !== null),
    );
    const suppliers = named.flatMap((g) => g.codes.slice(0, 1));
    return `In ${yearSpan(...years)}, the years shown: ${partsOf(register, code, suppliers, years, setting)}.`;
  };
  const node = following(app, onShown, (years) => bars(atlas, figure, stack, 196, years, live(years)));
  return section(title, node, compareButton(app, register, code), lone(atlas, stack), credit(register));
}

/** What a state supplied to the world and to the states of the atlas; null when it supplied none of them. */
export function exportFigures(
  app: App,
  register: Register,
  code: string,
  onShown: OnTimeWindow,
): HTMLElement | null {
  const { atlas } = app;
  const rows = exportsOf(register, code);
  const world = exportsOfState(register, code) ? worldFigure(app, register, code, onShown) : null;
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
          tivInWords(sumPeriod(importsFromState(register, r.code, code), ...period)),
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
    credit(register),
  );
}

/** A flow's TIV by year; null when there are fewer than two years of it. */
export function flowChart(
  app: App,
  register: Register,
  flow: Flow,
  onShown: OnTimeWindow,
): HTMLElement | null {
  const { atlas } = app;
  const setting = settingOf(atlas);
  const stack = flowSeries(register, flow, setting);
  if (!stack) return null;
  const whole = stackFigure(
    register,
    {
      id: flow.ref.replace(':', '-'),
      title: `${flow.names.en}: TIV by year`,
      recipient: flow.recipient,
      stack,
      suppliers: [flow.supplier],
    },
    setting,
  );
  const byYear = tivOfFlow(register, flow);
  // a deal's sum is spread over its years for the map's width; rows by year would pretend to more
  const figure = flow.total ? whole : { ...whole, ...ofDeals(flow, stack) };
  return following(app, onShown, (years) => {
    const tiv = sumPeriod(byYear, ...years);
    const tivText = tiv === null ? 'none identified' : `${tivInWords(tiv)} million TIV`;
    const live = flow.total ? `In ${yearSpan(...years)}, the years shown: ${tivText}.` : '';
    return { ...bars(atlas, figure, stack, 150, years, live), shares: false };
  });
}

/** The line that says whose figures they are. */
export function credit(register: Register): HTMLElement {
  return h('p', { class: 'card-small' }, `Source: ${register.vintage}; sums are our calculation.`);
}

/** Opens the comparison with this state as the first of the two; null for one that cannot be compared. */
function compareButton(app: App, register: Register, code: string): HTMLElement | null {
  const comparison = firstComparison(register, code);
  if (!comparison || !comparable(register, 'recipients').includes(code)) return null;
  return h(
    'button',
    {
      type: 'button',
      class: 'card-more',
      'data-compare': code,
      onclick: () => app.store.update(compareWith(comparison), 'push'),
    },
    'Compare with another recipient',
  );
}

function worldFigure(app: App, register: Register, code: string, onShown: OnTimeWindow): HTMLElement {
  const { atlas } = app;
  const setting = settingOf(atlas);
  const stack = exportsBy(register, code, register.years, setting);
  const title = `${setting.nameOf(code)}: arms exports to all the world, ${yearSpan(...register.years)}`;
  const id = `exports-${code.toLowerCase()}`;
  const figure = exportFigure(register, { id, title, supplier: code, stack }, setting);
  return following(app, onShown, (years) => {
    const share = shareOfWorld(register, code, years);
    const shareText = share?.years.length
      ? `${tivInWords(share.tiv)} million TIV, ${percent(share.share, 1)} of the world’s deliveries`
      : 'none identified';
    const live = `To all the world in ${yearSpan(...years)}, the years shown: ${shareText}.`;
    return { ...bars(atlas, figure, stack, 150, years, live), shares: false };
  });
}

function following(app: App, onShown: OnTimeWindow, drawing: (years: Years) => Drawing): HTMLElement {
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
  const look = { height, band, setting: settingOf(atlas), marker: essayMarker(atlas) };
  return {
    figure,
    live,
    shares: stack.groups.length > 1,
    charts: stackCharts(figure, [{ stack }], look),
  };
}

function ofDeals(flow: Flow, { years, groups: [group] }: Stack): Pick<Figure, 'columns' | 'rows' | 'data'> {
  const at = (year: number) => group?.byYear[year] ?? null;
  return {
    columns: [{ head: 'Year' }, { head: 'TIV, spread evenly', number: true }],
    rows: years.map((year) => [String(year), tivInWords(at(year))]),
    data: [
      ['supplier', 'recipient', 'goods', 'year', 'tiv_million_spread_evenly'],
      ...years.map((year) => [flow.supplier, flow.recipient, flow.goods, year, at(year)]),
    ],
  };
}

/** The figures may hold but one of a state's suppliers; a chart of one colour must not look like the whole. */
function lone(atlas: Atlas, stack: Stack): HTMLElement | null {
  const codes = stack.groups.flatMap((g) => (g.rank > 0 ? g.codes.slice(0, 1) : g.codes));
  if (codes.length > 1) return null;
  const name = settingOf(atlas).nameOf(codes[0] as string);
  return h(
    'p',
    { class: 'card-small' },
    `The figures of this atlas hold no supplier but ${name}; there may be others.`,
  );
}
