import type { App } from '../app.ts';
import { figureView } from '../charts/figure-view.ts';
import { essayMarker } from '../charts/plot.ts';
import { stackCharts } from '../charts/stack-charts.ts';
import type { Register } from '../model/register.ts';
import type { Stack } from '../register/series.ts';
import { settingOf } from '../register/setting.ts';
import { deliveriesFigure } from '../register/stack-figure.ts';

/** The timeline's deliveries as a separate figure with a title. */
export function deliveriesView(
  app: App,
  register: Register,
  stack: Stack,
): { readonly title: string; readonly node: HTMLElement; dispose(): void } {
  const setting = settingOf(app.atlas);
  const figure = deliveriesFigure(register, stack, setting);
  const look = { height: 180, band: null, marker: essayMarker(app.atlas), setting };
  const view = figureView(app, { figure, shares: true, charts: stackCharts(figure, [{ stack }], look) });
  return { title: figure.title, node: view.node, dispose: view.dispose };
}
