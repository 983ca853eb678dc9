import type { App } from '../app.ts';
import { evidenceDrawing } from '../charts/drawings.ts';
import { figureView } from '../charts/figure-view.ts';
import type { Evidence, Years } from '../model/record.ts';
import { liveLine } from '../register/live.ts';

/** Draws the figures beside the passages into their places, each when it is first seen, and keeps them to the reader's years. Returns its dispose. */
export function mountEvidence(article: HTMLElement, app: App): () => void {
  const { atlas, store } = app;
  const own = store.select((s) => s.period);
  const stops: (() => void)[] = [];
  const start = (place: HTMLElement, evidence: Evidence) => {
    const drawing = (chosen: Years | null) => ({
      ...evidenceDrawing(atlas, evidence, chosen),
      ...(chosen ? { live: liveLine(atlas, evidence, chosen) } : {}),
    });
    const view = figureView(app, drawing(own.peek()));
    place.replaceChildren(view.node);
    place.classList.add('is-drawn');
    stops.push(
      view.dispose,
      store.watch(own, (chosen) => view.update(drawing(chosen))),
    );
  };
  const byPlace = new Map<Element, () => void>();
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        byPlace.get(target)?.();
      }
    },
    { rootMargin: '600px' },
  );
  for (const evidence of atlas.evidence) {
    const place = article.querySelector<HTMLElement>(
      `[data-evidence="${CSS.escape(evidence.id)}"] .evidence-figure`,
    );
    if (!place) continue;
    byPlace.set(place, () => start(place, evidence));
    seen.observe(place);
  }
  return () => {
    seen.disconnect();
    for (const stop of stops) stop();
    for (const place of byPlace.keys()) place.classList.remove('is-drawn');
  };
}
