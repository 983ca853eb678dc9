import { fractionOf, seasonOf } from '../model/date.ts';
import type { Evidence, Years } from '../model/record.ts';
import type { Atlas } from '../model/types.ts';
import { orderRows, ordersFigure } from '../register/orders-figure.ts';
import { countryName, importsFrom, type Stack, totalsOf } from '../register/series.ts';
import { stackFigure } from '../register/stack-figure.ts';
import { tableFigure, windowFigure, windowPanels } from '../register/window-figure.ts';
import { groupName, tivInWords } from '../register/words.ts';
import type { Drawing } from './figure-view.ts';
import { ORDER_SIGNS, orderLines } from './orders.ts';
import type { Marker } from './plot.ts';
import { type BarsOptions, stackedBars } from './stacked-bars.ts';
import { windowBars } from './window-bars.ts';

/** The essay's date on an axis of years. */
export function essayMarker(atlas: Atlas): Marker {
  return { at: fractionOf(atlas.written), label: `essay, ${seasonOf(atlas.written)}` };
}

/** What is said of a year on pointing at it. */
export function yearNote(atlas: Atlas, stack: Stack): BarsOptions['note'] {
  const totals = totalsOf(stack);
  return (year, i) => {
    if (totals[i] === null) return `${year}: no delivery identified`;
    const parts = stack.groups.filter((g) => g.byYear[year] !== undefined);
    return `${year}: ${parts.map((g) => `${groupName(atlas, g)} ${tivInWords(g.byYear[year] ?? null)}`).join('; ')}`;
  };
}

/** How a figure beside a passage is drawn; `chosen` are the reader's own years, when there are any. */
export function evidenceDrawing(atlas: Atlas, evidence: Evidence, chosen: Years | null): Drawing {
  switch (evidence.kind) {
    case 'shares':
    case 'exporters':
      return windows(atlas, evidence, chosen);
    case 'deliveries':
      return deliveries(atlas, evidence, chosen);
    case 'table':
      return { figure: tableFigure(atlas, evidence, chosen), charts: () => [] };
    case 'years':
      return byYear(atlas, evidence, chosen);
    case 'suppliers':
      return sideBySide(atlas, evidence, chosen);
  }
}

function windows(atlas: Atlas, evidence: Evidence, chosen: Years | null): Drawing {
  const panels = windowPanels(atlas, evidence, chosen);
  const world = evidence.kind === 'exporters';
  const figure = windowFigure(atlas, evidence, panels);
  const shares = panels.flatMap((p) => p.groups.flatMap((g) => g.bars.map((b) => b.share?.share ?? 0)));
  const top = Math.max(...shares, 0.01);
  const alone = panels.length === 1;
  return {
    figure,
    columns: world ? 2 : 1,
    note: world
      ? 'Five-year spans are ours. Each share is of what all the world’s suppliers delivered in the span.'
      : 'Five-year spans are ours; “none”: no delivery identified. Under each span, all suppliers’ TIV in millions.',
    charts: (width) =>
      panels.map((panel) =>
        windowBars(panel, {
          description: figure.summary,
          width,
          height: alone ? 216 : world ? 154 : 168,
          totals: !world,
          top,
          ...(world ? { decimals: 1 } : {}),
          marker: essayMarker(atlas),
        }),
      ),
  };
}

function deliveries(atlas: Atlas, evidence: Evidence, chosen: Years | null): Drawing {
  const rows = orderRows(atlas, evidence);
  const figure = ordersFigure(atlas, evidence, rows);
  return {
    figure,
    note: ORDER_SIGNS,
    charts: (width) => [
      orderLines(rows, {
        title: evidence.title,
        description: figure.summary,
        width,
        years: evidence.years,
        band: chosen,
        marker: essayMarker(atlas),
      }),
    ],
  };
}

function byYear(atlas: Atlas, evidence: Evidence, chosen: Years | null): Drawing {
  const recipient = evidence.recipients[0] as string;
  const stack = importsFrom(atlas, recipient, evidence.suppliers, evidence.years);
  const suppliers = stack.groups.flatMap((g) => g.codes);
  const figure = stackFigure(atlas, { id: evidence.id, title: evidence.title, recipient, stack, suppliers });
  return {
    figure,
    shares: stack.groups.length > 1,
    charts: (width, share) => [
      stackedBars(stack, {
        title: evidence.title,
        description: figure.summary,
        width,
        height: 200,
        share,
        band: chosen,
        marker: essayMarker(atlas),
        note: yearNote(atlas, stack),
      }),
    ],
  };
}

/** One panel a supplier, all on one scale. */
function sideBySide(atlas: Atlas, evidence: Evidence, chosen: Years | null): Drawing {
  const recipient = evidence.recipients[0] as string;
  const whole = importsFrom(atlas, recipient, evidence.suppliers, evidence.years);
  const stacks = evidence.suppliers.map((code) => importsFrom(atlas, recipient, [code], evidence.years));
  const top = Math.max(...stacks.flatMap((s) => totalsOf(s).map((t) => t ?? 0)));
  const figure = stackFigure(atlas, {
    id: evidence.id,
    title: evidence.title,
    recipient,
    stack: whole,
    suppliers: evidence.suppliers,
  });
  return {
    figure,
    columns: 2,
    note: `TIV in millions, both on the same scale.`,
    charts: (width) =>
      stacks.map((stack, i) =>
        stackedBars(stack, {
          title: `${evidence.title}: ${countryName(atlas, evidence.suppliers[i] ?? '')}`,
          description: figure.summary,
          heading: `From ${countryName(atlas, evidence.suppliers[i] ?? '')}`,
          width,
          height: 164,
          top,
          band: chosen,
          marker: essayMarker(atlas),
          note: yearNote(atlas, stack),
        }),
      ),
  };
}
