const NS = 'http://www.w3.org/2000/svg';

/** Signs that the page's own faces lack, in a square of 16: another machine's face would give each a look of its own. */
const SHAPES = {
  close: 'M3.2 1.8 8 6.6 12.8 1.8 14.2 3.2 9.4 8 14.2 12.8 12.8 14.2 8 9.4 3.2 14.2 1.8 12.8 6.6 8 1.8 3.2Z',
  play: 'M3 1.5 14 8 3 14.5Z',
  pause: 'M2.5 2H6.5V14H2.5ZM9.5 2H13.5V14H9.5Z',
  up: 'M8 3 15 13H1Z',
  down: 'M8 13 1 3H15Z',
};

/** A sign as a picture the size of its text, in the text's colour; what it means is said by what holds it. */
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
