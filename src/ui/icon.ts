const NS = 'http://www.w3.org/2000/svg';

/** Symbols that the page's fonts lack, in a square of 16: with system fonts they would look different on every machine. */
const SHAPES = {
  close: 'M3.2 1.8 8 6.6 12.8 1.8 14.2 3.2 9.4 8 14.2 12.8 12.8 14.2 8 9.4 3.2 14.2 1.8 12.8 6.6 8 1.8 3.2Z',
  play: 'M3 1.5 14 8 3 14.5Z',
  pause: 'M2.5 2H6.5V14H2.5ZM9.5 2H13.5V14H9.5Z',
  up: 'M8 3 15 13H1Z',
  down: 'M8 13 1 3H15Z',
  back: 'M8 2.5A6 6 0 1 1 2 8.5H4A4 4 0 1 0 8 4.5V7.5L3.5 3.5 8 0Z',
};

/** A symbol as an SVG in the size and colour of the text around it; its accessible name is on the element that contains it. */
export function icon(name: keyof typeof SHAPES): SVGSVGElement {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(NS, 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}
