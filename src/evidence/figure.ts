import type { App } from '../app.ts';
import { evidenceDrawing } from '../charts/drawings.ts';
import { type Drawing, figureView } from '../charts/figure-view.ts';
import type { Evidence, Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import { liveLine } from '../register/live.ts';
import { settingOf } from '../register/setting.ts';

/** Draws a figure into its place and updates it with the reader's years and the register; without a register the place is empty. Returns its dispose. */
export function drawEvidence(place: HTMLElement, app: App, evidence: Evidence): () => void {
  const { atlas, store } = app;
  const drawing = (register: Register, years: Years | null): Drawing => ({
    ...evidenceDrawing(atlas, register, evidence, years),
    ...(years ? { live: liveLine(register, evidence, years, settingOf(atlas)) } : {}),
  });
  let view: ReturnType<typeof figureView> | null = null;
  const ownYears = store.select((s) => s.ownYears);
  const draw = () => {
    const register = app.register.peek();
    if (!register) {
      view?.dispose();
      view = null;
    } else if (view) view.update(drawing(register, ownYears.peek()));
    else {
      view = figureView(app, drawing(register, ownYears.peek()));
      place.replaceChildren(view.node);
    }
    place.classList.toggle('is-drawn', view !== null);
  };
  const stops = [store.watch(ownYears, draw), store.watch(app.register, draw)];
  return () => {
    for (const stop of stops) stop();
    view?.dispose();
  };
}
