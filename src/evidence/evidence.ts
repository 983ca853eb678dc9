import type { App } from '../app.ts';
import type { Evidence } from '../model/record.ts';
import { h } from '../ui/dom.ts';
import { mountReadings } from './readings.ts';

/** Draws the figures beside the passages into their places, each when it first comes into view; the drawing code loads then. Returns its dispose. */
export function mountEvidence(article: HTMLElement, app: App): () => void {
  const stops = [mountReadings(article, app)];
  let disposed = false;
  const start = (place: HTMLElement, evidence: Evidence) => {
    import('./figure.ts').then(
      ({ drawEvidence }) => {
        if (!disposed) stops.push(drawEvidence(place, app, evidence));
      },
      () => {
        const retry = h('button', { type: 'button', onclick: () => start(place, evidence) }, 'Try again');
        place.replaceChildren(h('p', { role: 'status' }, 'The figure did not load. ', retry));
      },
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
  for (const evidence of app.atlas.evidence) {
    const place = article.querySelector<HTMLElement>(
      `[data-evidence="${CSS.escape(evidence.id)}"] .evidence-figure`,
    );
    if (!place) continue;
    byPlace.set(place, () => start(place, evidence));
    seen.observe(place);
  }
  return () => {
    disposed = true;
    seen.disconnect();
    for (const stop of stops) stop();
    for (const place of byPlace.keys()) place.classList.remove('is-drawn');
  };
}
