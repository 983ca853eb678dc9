import type { Evidence, Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import type { Atlas } from '../model/types.ts';
import { orderRows, ordersFigure } from '../register/orders-figure.ts';
import { importsFrom, topOf } from '../register/series.ts';
import { type Setting, settingOf } from '../register/setting.ts';
import { stackFigure } from '../register/stack-figure.ts';
import { tableFigure, windowFigure, windowPanels } from '../register/window-figure.ts';
import type { Drawing } from './figure-view.ts';
import { ORDER_SIGNS, orderLines } from './orders.ts';
import { essayMarker, type Marker } from './plot.ts';
import { stackCharts } from './stack-charts.ts';
import { windowBars } from './window-bars.ts';

/** How a figure beside a passage is drawn; `ownYears` are the reader's own years, or null. */
export function evidenceDrawing(
  atlas: Atlas,
  register: Register,
  evidence: Evidence,
  ownYears: Years | null,
): Drawing {
  const given: Given = {
    register,
    setting: settingOf(atlas),
    evidence,
    ownYears,
    marker: essayMarker(atlas),
  };
  switch (evidence.kind) {
    case 'shares':
    case 'exporters':
      return windows(given);
    case 'deliveries':
      return deliveries(given);
    case 'table':
      return { figure: tableFigure(register, evidence, ownYears, given.setting), charts: () => [] };
    case 'years':
      return byYear(given);
    case 'suppliers':
      return sideBySide(given);
  }
}

/** What a figure is drawn from. */
interface Given {
  readonly register: Register;
  readonly setting: Setting;
  readonly evidence: Evidence;
  /** The reader's own years, or null. */
  readonly ownYears: Years | null;
  readonly marker: Marker;
}

function windows({ register, setting, evidence, ownYears, marker }: Given): Drawing {
  const panels = windowPanels(register, evidence, ownYears, setting);
  const world = evidence.kind === 'exporters';
  const figure = windowFigure(register, evidence, panels, setting);
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
          marker,
        }),
      ),
  };
}

function deliveries({ register, setting, evidence, ownYears, marker }: Given): Drawing {
  const rows = orderRows(register, evidence, setting);
  const figure = ordersFigure(register, evidence, rows);
  return {
    figure,
    note: ORDER_SIGNS,
    charts: (width) => [
      orderLines(rows, {
        title: evidence.title,
        description: figure.summary,
        width,
        years: evidence.years,
        band: ownYears,
        marker,
      }),
    ],
  };
}

function byYear({ register, evidence, ownYears, ...given }: Given): Drawing {
  const { id, title } = evidence;
  const recipient = evidence.recipients[0] as string;
  const stack = importsFrom(register, recipient, evidence.suppliers, evidence.years, given.setting);
  const suppliers = stack.groups.flatMap((g) => g.codes);
  const figure = stackFigure(register, { id, title, recipient, stack, suppliers }, given.setting);
  return {
    figure,
    shares: stack.groups.length > 1,
    charts: stackCharts(figure, [{ stack }], { ...given, height: 200, band: ownYears }),
  };
}

/** One panel for each supplier, all on the same scale. */
function sideBySide({ register, evidence, ownYears, ...given }: Given): Drawing {
  const { id, title, suppliers, years } = evidence;
  const recipient = evidence.recipients[0] as string;
  const from = (codes: readonly string[]) => importsFrom(register, recipient, codes, years, given.setting);
  const panels = suppliers.map((code) => ({
    stack: from([code]),
    heading: `From ${given.setting.nameOf(code)}`,
  }));
  const figure = stackFigure(
    register,
    { id, title, recipient, stack: from(suppliers), suppliers },
    given.setting,
  );
  const top = topOf(panels.map((p) => p.stack));
  return {
    figure,
    columns: 2,
    note: 'TIV in millions, both on the same scale.',
    charts: stackCharts(figure, panels, { ...given, height: 164, top, band: ownYears }),
  };
}
