import type { App } from '../app.ts';
import { scrolledTo } from '../state/actions.ts';
import { reducedMotion } from '../ui/motion.ts';
import { createHeldLine, windowSize } from './held-line.ts';
import { createLeavingLine } from './leaving-line.ts';
import {
  beginsAt,
  keyOf,
  type Place,
  passageAt,
  placeAt,
  placeIn,
  placeOfRange,
  scrollToY,
} from './places.ts';
import { findQuote, quotedAtLoad } from './quoted.ts';
import { watchTouch } from './touch.ts';

/** Share of the reading room above the line at which a passage counts as being read. */
const LINE = 0.2;
/** A passage this many pixels below the top of the reading room is where it is scrolled to. */
const REST = 72;
/** A first line this many pixels below the top of the reading room is just in view. */
const EDGE = 8;
/** Pixels that a reader may scroll from there before the current passage is read from the scroll position. */
const SLACK = 40;
/** Milliseconds after scrolling until what is at the reading line is noted. */
const NOTED = 80;

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
  const ended = new AbortController();
  const passages = [...article.querySelectorAll<HTMLElement>('[data-passage]')];
  const passageOf = (id: string | undefined) => app.texts.atlas.peek().passages.find((p) => p.id === id);
  // a text fragment (`:~:text=`) leads to the passage with the quotation, whatever else the address says
  const address = quotedAtLoad();
  let quoted = address && findQuote(passages, address);
  if (quoted) {
    const place = placeOfRange(quoted.passage, passageOf, quoted.range);
    store.update(scrolledTo(place.id, place.beat));
  }
  const hasTarget = addressed || quoted !== null;
  // while we scroll the page ourselves, or before it is at the addressed passage, scrolling does not change the passage
  let isScripted = true;
  let isGliding = false;
  // where we scrolled to; a short passage stays current until the reader scrolls away from there
  let rest = Number.NaN;
  const leaving = createLeavingLine();
  // how far that is from where its passage would be scrolled to, after a change of the window's size
  let off = 0;
  let timer = 0;
  // the page is at the addressed passage
  let placed = false;
  const release = () => {
    clearTimeout(timer);
    isScripted = false;
    note();
  };
  const readingLine = () => top() + (innerHeight - top()) * LINE;
  const held = createHeldLine((line) => {
    const element = passageAt(passages, line) ?? passages[0];
    const text = passageOf(element?.dataset.passage)?.text;
    if (!element || text === undefined) return null;
    return { element, text, after: passages[passages.indexOf(element) + 1] ?? null };
  }, readingLine);
  /** Notes what is at the reading line, unless the text has just been laid out anew: then it is put back first. */
  const note = () => {
    if (size === windowSize() && height === article.offsetHeight) held.take();
  };
  let height = article.offsetHeight;
  let size = windowSize();
  const touched = watchTouch(ended.signal);
  // the window's size has changed since the page was scrolled last
  let resized = false;
  let noted = 0;
  /** After a change of the window's size the sentence that was at the reading line is there again. */
  const keepLine = () => {
    const [width] = size.split(' ');
    // an address bar that goes while a finger scrolls is part of the scrolling
    const bar = touched() && width === String(innerWidth);
    size = windowSize();
    if (bar || !placed) return;
    // on the way to a passage that is where the page goes
    if (isGliding && isScripted && !resized) return scrollTo(placeIn(store.state()));
    resized = true;
    leaving.stop();
    // a beat that was gone to stays in view from its first line, where it ends above the reading line too
    const begins = Number.isNaN(rest) ? null : placeOf(placeIn(store.state()));
    const by = held.drift(begins === null ? Number.POSITIVE_INFINITY : begins - scrollY + REST - EDGE);
    isScripted = true;
    if (Math.abs(by) >= 1) scrollToY(scrollY + by, false);
    if (!Number.isNaN(rest)) {
      rest = scrollY;
      off = rest - (placeOf(placeIn(store.state())) ?? rest);
    }
    clearTimeout(timer);
    // what was held stays so over any number of changes, until the reader scrolls
    timer = window.setTimeout(() => {
      isScripted = false;
    }, 150);
  };
  /** The element of a beat's passage, and the top of its first line in the window. */
  const firstLine = ({ id, beat }: Place) => {
    const [element, passage] = [passages.find((p) => p.dataset.passage === id), passageOf(id)];
    return element && passage ? { element, y: beginsAt(element, passage, beat) } : null;
  };
  /** The scroll position for a beat of a passage. */
  const placeOf = (place: Place): number | null => {
    const begun = firstLine(place);
    if (!begun) return null;
    const from = begun.y - top() - REST;
    // a quotation far down a long passage is centred
    const middle =
      begun.element === quoted?.passage && !quoted.range.collapsed
        ? quoted.range.getBoundingClientRect().top - top() - (innerHeight - top()) / 2
        : from;
    const y = Math.max(from, middle) + scrollY;
    return Math.max(0, Math.min(y, document.documentElement.scrollHeight - innerHeight));
  };
  const scrollTo = (place: Place) => {
    const to = placeOf(place);
    if (to === null) return;
    [rest, off] = [to, 0];
    leaving.stop();
    resized = false;
    const away = Math.abs(to - scrollY);
    const near = away < innerHeight;
    isScripted = true;
    isGliding = near && away >= 2 && !reducedMotion();
    scrollToY(to, isGliding);
    // there at once, so what is read now is held from now on, also when the page has yet to hear of a window of another size
    if (placed && !isGliding) held.take();
    if (away < 2) return release();
    clearTimeout(timer);
    if (placed) timer = window.setTimeout(release, near ? 900 : 150);
  };
  // a figure or a font that loads later above the passage must not move it
  const restNow = () => {
    const to = Number.isNaN(rest) ? null : placeOf(placeIn(store.state()));
    return to === null ? null : to + off;
  };
  const reflowed = new ResizeObserver(() => {
    height = article.offsetHeight;
    if (size !== windowSize() || resized) return keepLine();
    clearTimeout(noted);
    noted = window.setTimeout(note, NOTED);
    const to = restNow();
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
      // the browser scrolls too when the window changes its size
      if (size !== windowSize()) return keepLine();
      if (isScripted) return;
      resized = false;
      clearTimeout(noted);
      noted = window.setTimeout(note, NOTED);
      if (Math.abs(scrollY - rest) < SLACK) return;
      // text above that grew has moved the page, not the reader
      const same = restNow();
      if (same !== null && Math.abs(same - rest) > SLACK && Math.abs(scrollY - same) < SLACK) {
        rest = same;
        return;
      }
      const begun = firstLine(placeIn(store.state()));
      if (!Number.isNaN(rest) && begun) leaving.start(rest, begun.y + scrollY - rest);
      rest = Number.NaN;
      follow(placeAt(passages, passageOf, leaving.at(readingLine(), scrollY)));
    });
  };
  // a beat that was reached by scrolling is not scrolled to again
  let seen = hasTarget ? '' : keyOf(placeIn(store.state()));
  const follow = (place: Place | null) => {
    if (!place || keyOf(place) === keyOf(placeIn(store.state()))) return;
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
    rest = scrollY;
    follow(placeAt(passages, passageOf, top() + (innerHeight - top()) / 2));
  };
  const onEnd = () => {
    if (!placed) return;
    setTimeout(() => {
      if (resized) isScripted = false;
      else release();
    });
  };
  // until the page's own fonts have loaded its text shifts: scroll there once more, unless the reader has begun to
  const begun = () => {
    placed = true;
    release();
  };
  for (const gesture of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const)
    addEventListener(gesture, begun, { once: true, passive: true, signal: ended.signal });
  document.fonts.ready.then(() => {
    if (placed) return;
    placed = true;
    if (hasTarget) scrollTo(placeIn(store.state()));
    else followBrowser();
  });
  const { signal } = ended;
  addEventListener('resize', () => size === windowSize() || keepLine(), { signal });
  addEventListener('scroll', onScroll, { passive: true, signal });
  addEventListener('scrollend', onEnd, { signal });
  return () => {
    stop();
    placed = true;
    clearTimeout(timer);
    clearTimeout(noted);
    reflowed.disconnect();
    ended.abort();
  };
}
