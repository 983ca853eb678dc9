import { h } from '../ui/dom.ts';

/** The heights at which a sheet rests, as shares of the window's, the lower first. */
const STOPS = [0.4, 0.85] as const;
/** A sheet let go below this share is closed. */
const CLOSED = 0.22;
/** Pixels that a finger may move before it drags. */
const SLACK = 5;
/** Milliseconds that a flick carries a sheet on. */
const CARRY = 160;

/** Where a sheet comes to rest that is let go at a height, moving at a speed in pixels per millisecond, upwards positive; null closes it. */
export function restOf(height: number, speed: number, windowHeight: number): number | null {
  const share = (height + speed * CARRY) / windowHeight;
  if (share < CLOSED) return null;
  const [low, high] = STOPS;
  return share < (low + high) / 2 ? low : high;
}

/**
 * Makes a card a sheet on a phone: its head and its grip are dragged between two heights, and down to close it. The grip is
 * a button too, so that no drag is needed. On wide screens the style sheet leaves the card as it is.
 */
export function makeSheet(card: HTMLElement, close: () => void): void {
  const grip = h('button', { type: 'button', class: 'card-grip' });
  const set = (share: number) => {
    card.style.setProperty('--sheet', `${share * 100}dvh`);
    const tall = share === STOPS[1];
    grip.setAttribute('aria-expanded', String(tall));
    grip.setAttribute('aria-label', tall ? 'Make the card shorter' : 'Make the card taller');
  };
  let drag: { y: number; height: number; last: number; at: number; speed: number; moved: boolean } | null =
    null;
  let dragged = false;
  grip.addEventListener('click', () => {
    // the click that ends a drag is no press of the button
    if (dragged) dragged = false;
    else set(grip.getAttribute('aria-expanded') === 'true' ? STOPS[0] : STOPS[1]);
  });
  const start = (e: PointerEvent) => {
    dragged = false;
    const target = e.target as Element;
    if (!e.isPrimary || e.button !== 0 || (target !== grip && target.closest('button, a'))) return;
    if (getComputedStyle(grip).display === 'none') return;
    // a fast finger leaves the head before it has moved far
    (e.currentTarget as Element).setPointerCapture(e.pointerId);
    drag = {
      y: e.clientY,
      height: card.offsetHeight,
      last: e.clientY,
      at: e.timeStamp,
      speed: 0,
      moved: false,
    };
  };
  const move = (e: PointerEvent) => {
    if (!drag) return;
    if (!drag.moved && Math.abs(e.clientY - drag.y) < SLACK) return;
    if (!drag.moved) {
      card.classList.add('is-dragged');
      drag.moved = true;
    }
    const time = Math.max(1, e.timeStamp - drag.at);
    drag = { ...drag, speed: (drag.last - e.clientY) / time, last: e.clientY, at: e.timeStamp };
    card.style.setProperty('--sheet', `${Math.max(0, drag.height + drag.y - e.clientY)}px`);
  };
  const end = (e: PointerEvent) => {
    if (!drag) return;
    const { moved, height, y, speed } = drag;
    drag = null;
    card.classList.remove('is-dragged');
    if (!moved) return;
    dragged = true;
    const rest = restOf(height + y - e.clientY, speed, window.innerHeight);
    if (rest === null) close();
    else set(rest);
  };
  const head = card.querySelector<HTMLElement>('.card-head');
  for (const handle of [grip, head]) {
    handle?.addEventListener('pointerdown', start);
    handle?.addEventListener('pointermove', move);
    handle?.addEventListener('pointerup', end);
    handle?.addEventListener('pointercancel', end);
  }
  card.prepend(grip);
  set(STOPS[0]);
}
