import { beatAt, beatsOf } from '../model/beat.ts';
import type { Passage } from '../model/types.ts';
import type { State } from '../state/state.ts';

/** What stands in a passage's element and is not its text. */
const BESIDE = '.number, .note-ref, .note-back, .turn-words';

/** The text nodes of a passage's own words, in order. */
function wordsOf(element: HTMLElement): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(BESIDE)) nodes.push(node as Text);
  return nodes;
}

/** The part of a passage's element from one offset of its text to another, in UTF-16 code units; null where it has no such text. */
export function rangeAt(element: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange();
  const nodes = wordsOf(element);
  const first = nodes[0]?.data ?? '';
  // the space after a passage's number is no part of its text
  let at = first.trimStart().length - first.length;
  let begun = false;
  for (const node of nodes) {
    const next = at + node.data.length;
    if (!begun && start < next) {
      range.setStart(node, Math.max(0, start - at));
      begun = true;
    }
    if (begun) range.setEnd(node, Math.min(node.data.length, Math.max(0, end - at)));
    if (end <= next) break;
    at = next;
  }
  return begun ? range : null;
}

/** The top, in pixels of the window, of the line that an offset of a passage's text is on. */
export function topAt(element: HTMLElement, offset: number): number {
  const range = offset > 0 ? rangeAt(element, offset, offset + 1) : null;
  // a range that ends a line has a box there and one on the next line, where its text is
  const box = range ? [...range.getClientRects()].at(-1) : undefined;
  return (box ?? element.getBoundingClientRect()).top;
}

/** True when an offset of a passage's text is at or before the start of a range of its words. */
function startsBefore(element: HTMLElement, offset: number, range: Range): boolean {
  const start = rangeAt(element, offset, offset + 1);
  return start !== null && start.compareBoundaryPoints(Range.START_TO_START, range) <= 0;
}

/** A beat of a passage. */
export interface Place {
  readonly id: string;
  readonly beat: number;
}

export function placeIn({ passage, beat }: Pick<State, 'passage' | 'beat'>): Place {
  return { id: passage, beat };
}

export function keyOf({ id, beat }: Place): string {
  return `${id}.${beat}`;
}

/** The passage at the line, or the last one above it. */
export function passageAt(passages: readonly HTMLElement[], line: number): HTMLElement | undefined {
  let found = passages[0];
  for (const p of passages) {
    if (p.getBoundingClientRect().top > line) break;
    found = p;
  }
  return found;
}

/** The top, in pixels of the window, of the first line of a beat of a passage. */
export function beginsAt(element: HTMLElement, passage: Passage, beat: number): number {
  return topAt(element, beatAt(passage, beat).start);
}

/** The beat of a passage in which a range of its words begins. */
export function placeOfRange(
  element: HTMLElement,
  passageOf: (id: string | undefined) => Passage | undefined,
  range: Range,
): Place {
  const id = element.dataset.passage as string;
  const passage = passageOf(id);
  const begun = passage && beatsOf(passage).filter((b) => startsBefore(element, b.start, range));
  return { id, beat: begun?.length || 1 };
}

/** The beat at a line of the window, or the last one above it. */
export function placeAt(
  passages: readonly HTMLElement[],
  passageOf: (id: string | undefined) => Passage | undefined,
  line: number,
): Place | null {
  const element = passageAt(passages, line);
  const passage = passageOf(element?.dataset.passage);
  if (!element || !passage) return null;
  const begun = beatsOf(passage).filter((b, i) => i === 0 || topAt(element, b.start) <= line);
  return { id: passage.id, beat: begun.length };
}

export function scrollToY(y: number, smooth: boolean): void {
  window.scrollTo({ top: y, behavior: smooth ? 'smooth' : 'instant' });
}
