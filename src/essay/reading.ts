import type { App } from '../app.ts';
import { beatAt, beatsOf } from '../model/beat.ts';
import { scrolledTo } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import { reducedMotion } from '../ui/motion.ts';
import { topAt } from './places.ts';
import { findQuote, quotedAtLoad } from './quoted.ts';

/** Share of the reading room above the line at which a passage counts as being read. */
const LINE = 0.2;
/** A passage this many pixels below the top of the reading room is where it is scrolled to. */
const REST = 72;
/** Pixels that a reader may scroll from there before the current passage is read from the scroll position. */
const SLACK = 40;

/**
 * Follows scrolling to the passage being read, and scrolls to a passage selected elsewhere. `top` is the height of what
 * covers the page's top; `addressed` is true when the address names a passage. Returns its dispose.
 */
export function mountReading(
  article: HTMLElement,
  app: App,
  top: () => number,
  addressed: boolean,
): () => void {
  const { store } = app;
  const passages = [...article.querySelectorAll<HTMLElement>('[data-passage]')];
  // a text fragment (`:~:text=`) leads to the passage with the quotation, whatever else the address says
  const address = quotedAtLoad();
  let quoted = address && findQuote(passages, address);
  if (quoted) store.update(scrolledTo(quoted.passage.dataset.passage as string));
  const hasTarget = addressed || quoted !== null;
  // while we scroll the page ourselves, or before it is at the addressed passage, scrolling does not change the passage
  let isScripted = true;
  // where we scrolled to; a short passage stays current until the reader scrolls away from there
  let rest = Number.NaN;
  let timer = 0;
  // the page is at the addressed passage
  let placed = false;

  const release = () => {
    clearTimeout(timer);
    isScripted = false;
  };
  /** The passage in the text that is shown. */
  const passageOf = (id: string | undefined) => app.texts.atlas.peek().passages.find((p) => p.id === id);
  /** The scroll position for a beat of a passage. */
  const placeOf = ({ id, beat }: Place): number | null => {
    const target = passages.find((p) => p.dataset.passage === id);
    const passage = passageOf(id);
    if (!target || !passage) return null;
    const from = topAt(target, beatAt(passage, beat).start) - top() - REST;
    // a quotation far down a long passage is centred
    const middle =
      target === quoted?.passage && !quoted.range.collapsed
        ? quoted.range.getBoundingClientRect().top - top() - (innerHeight - top()) / 2
        : from;
    const y = Math.max(from, middle) + scrollY;
    return Math.max(0, Math.min(y, document.documentElement.scrollHeight - innerHeight));
  };
  const scrollTo = (place: Place) => {
    const to = placeOf(place);
    if (to === null) return;
    rest = to;
    if (Math.abs(to - scrollY) < 2) return release();
    isScripted = true;
    const near = Math.abs(to - scrollY) < innerHeight;
    scrollToY(to, near && !reducedMotion());
    clearTimeout(timer);
    if (placed) timer = window.setTimeout(release, near ? 900 : 150);
  };
  // a figure or a font that loads later above the passage must not move it
  const reflowed = new ResizeObserver(() => {
    const to = Number.isNaN(rest) ? null : placeOf(placeIn(store.state()));
    if (to === null || Math.abs(to - rest) < 2) return;
    const lead = Math.abs(scrollY - rest) < SLACK ? scrollY - rest : 0;
    rest = to;
    if (Math.abs(to + lead - scrollY) < 2) return;
    isScripted = true;
    scrollToY(to + lead, false);
    clearTimeout(timer);
    timer = window.setTimeout(release, 150);
  });
  reflowed.observe(article);
  let queued = false;
  const onScroll = () => {
    if (queued) return;
    queued = true;
    requestAnimationFrame(() => {
      queued = false;
      if (isScripted || Math.abs(scrollY - rest) < SLACK) return;
      // text above that grew has moved the page, not the reader
      const same = Number.isNaN(rest) ? null : placeOf(placeIn(store.state()));
      if (same !== null && Math.abs(same - rest) > SLACK && Math.abs(scrollY - same) < SLACK) {
        rest = same;
        return;
      }
      rest = Number.NaN;
      const place = placeAt(top() + (innerHeight - top()) * LINE);
      if (place) follow(place);
    });
  };
  /** The beat at a line of the window, or the last one above it. */
  const placeAt = (line: number): Place | null => {
    const element = passageAt(passages, line);
    const passage = passageOf(element?.dataset.passage);
    if (!element || !passage) return null;
    const begun = beatsOf(passage).filter((b, i) => i === 0 || topAt(element, b.start) <= line);
    return { id: passage.id, beat: begun.length };
  };
  // a beat that was reached by scrolling is not scrolled to again
  let seen = hasTarget ? '' : keyOf(placeIn(store.state()));
  const follow = (place: Place) => {
    if (keyOf(place) === keyOf(placeIn(store.state()))) return;
    seen = keyOf(place);
    store.update(scrolledTo(place.id, place.beat));
  };
  const place = store.select(placeIn, (a, b) => keyOf(a) === keyOf(b));
  const stop = store.watch(place, (next) => {
    if (keyOf(next) === seen) return;
    seen = keyOf(next);
    // the quotation is looked for once
    if (placed) quoted = null;
    scrollTo(next);
  });
  /** The browser has scrolled to a text fragment that it hides from scripts: its words are in the middle of the page. */
  const followBrowser = () => {
    release();
    if (scrollY < SLACK) return;
    const middle = top() + (innerHeight - top()) / 2;
    const found = placeAt(middle);
    rest = scrollY;
    if (found) follow(found);
  };
  const onEnd = () => {
    if (placed) setTimeout(release, 0);
  };
  // until the page's own fonts have loaded its text shifts, so scroll to the passage once more, unless the reader has started to scroll
  const begun = () => {
    placed = true;
    release();
  };
  const gestures = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
  for (const g of gestures) addEventListener(g, begun, { once: true, passive: true });
  document.fonts.ready.then(() => {
    if (placed) return;
    placed = true;
    if (hasTarget) scrollTo(placeIn(store.state()));
    else followBrowser();
  });
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('scrollend', onEnd);
  return () => {
    stop();
    placed = true;
    clearTimeout(timer);
    reflowed.disconnect();
    for (const g of gestures) removeEventListener(g, begun);
    removeEventListener('scroll', onScroll);
    removeEventListener('scrollend', onEnd);
  };
}

/** A beat of a passage. */
interface Place {
  readonly id: string;
  readonly beat: number;
}

function placeIn({ passage, beat }: Pick<State, 'passage' | 'beat'>): Place {
  return { id: passage, beat };
}

function keyOf({ id, beat }: Place): string {
  return `${id}.${beat}`;
}

/** The passage at the line, or the last one above it. */
function passageAt(passages: readonly HTMLElement[], line: number): HTMLElement | undefined {
  let found = passages[0];
  for (const p of passages) {
    if (p.getBoundingClientRect().top > line) break;
    found = p;
  }
  return found;
}

function scrollToY(y: number, smooth: boolean): void {
  window.scrollTo({ top: y, behavior: smooth ? 'smooth' : 'instant' });
}
