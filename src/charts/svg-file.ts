import type { Figure } from '../register/figure.ts';

const NS = 'http://www.w3.org/2000/svg';
const PAD = 16;
const LINE = 17;
/** CSS properties that are written into the file as attributes, because it has no stylesheet. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'paint-order',
  'text-anchor',
];

/**
 * A figure as one self-contained SVG: its panels laid out as on the page, in print colours, with title, key, source and
 * vintage in the picture. `host` contains the figure's rendered charts.
 */
export function svgFile(host: HTMLElement, figure: Figure): string {
  const paper = document.createElement('div');
  paper.className = 'on-paper';
  const drawn = host.cloneNode(true) as HTMLElement;
  paper.append(drawn);
  paper.style.width = `${host.clientWidth}px`;
  host.closest('.figure')?.append(paper);
  try {
    return compose(drawn, figure, Math.max(figure.columns.length > 4 ? 460 : 280, host.clientWidth));
  } finally {
    paper.remove();
  }
}

function compose(drawn: HTMLElement, figure: Figure, width: number): string {
  const svg = element('svg', { xmlns: NS });
  const page = element('rect', { x: 0, y: 0, fill: '#ffffff' });
  svg.append(element('title', {}, figure.title), element('desc', {}, figure.summary), page);
  let y = PAD;
  const write = (text: string, size: number, weight: number, fill: string) => {
    for (const line of wrap(text, width, size)) {
      y += Math.round(size * 1.3);
      svg.append(element('text', { ...font(size, weight), x: PAD, y, fill }, line));
    }
  };
  const ink = colour(drawn, '--ink');
  const soft = colour(drawn, '--ink-soft');
  write(figure.title, 17, 600, ink);
  if (!drawn.querySelector('.chart-unit')) write(figure.unit, 12, 400, soft);
  if (figure.key.length) y = keyLine(svg, drawn, figure, y + 8, width, ink);
  y += 10;
  const origin = drawn.getBoundingClientRect();
  for (const chart of drawn.querySelectorAll('svg')) {
    const at = chart.getBoundingClientRect();
    const panel = element('g', { transform: `translate(${PAD + at.x - origin.x},${y + at.y - origin.y})` });
    for (const child of chart.children) {
      if (!/^(title|desc)$/.test(child.tagName) && !child.classList.contains('chart-hits'))
        panel.append(inlined(child));
    }
    svg.append(panel);
  }
  y += drawn.querySelector('svg') ? origin.height + 6 : tableLines(svg, figure, y, width, ink);
  write(figure.source, 11, 400, soft);
  y += PAD;
  for (const [name, value] of Object.entries({ width: width + 2 * PAD, height: y })) {
    svg.setAttribute(name, String(value));
    page.setAttribute(name, String(value));
  }
  svg.setAttribute('viewBox', `0 0 ${width + 2 * PAD} ${y}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
}

/** A copy with its computed style written as attributes. */
function inlined(node: Element): Element {
  const copy = node.cloneNode(false) as Element;
  const style = getComputedStyle(node);
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    if (value && value !== 'none' && value !== 'normal') copy.setAttribute(name, value);
    else if (value === 'none' && (name === 'fill' || name === 'stroke')) copy.setAttribute(name, 'none');
  }
  copy.removeAttribute('class');
  for (const child of node.childNodes)
    copy.append(child instanceof Element ? inlined(child) : child.cloneNode(true));
  return copy;
}

/** Draws a table figure as lines of text; returns its height. */
function tableLines(svg: Element, figure: Figure, top: number, width: number, ink: string): number {
  const lines = [figure.columns.map((c) => c.head), ...figure.rows];
  const step = width / figure.columns.length;
  for (const [i, cells] of lines.entries()) {
    for (const [j, cell] of cells.entries()) {
      const end = figure.columns[j]?.number;
      svg.append(
        element(
          'text',
          {
            ...font(12, i ? 400 : 600),
            x: PAD + step * (end ? j + 1 : j),
            y: top + (i + 1) * LINE,
            fill: ink,
            'text-anchor': end ? 'end' : 'start',
          },
          cell,
        ),
      );
    }
  }
  return lines.length * LINE + 10;
}

function keyLine(
  svg: Element,
  drawn: HTMLElement,
  figure: Figure,
  top: number,
  width: number,
  ink: string,
): number {
  let x = PAD;
  let y = top + 10;
  for (const item of figure.key) {
    const itemWidth = 24 + item.label.length * 6.2;
    if (x > PAD && x + itemWidth > width + PAD) {
      x = PAD;
      y += LINE;
    }
    const probe = document.createElement('i');
    probe.className = item.look;
    drawn.append(probe);
    const fill = getComputedStyle(probe).getPropertyValue('--group').trim() || ink;
    probe.remove();
    svg.append(element('rect', { x, y: y - 9, width: 10, height: 10, fill }));
    svg.append(element('text', { ...font(12, 400), x: x + 15, y, fill: ink }, item.label));
    x += itemWidth;
  }
  return y;
}

function element(tag: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const node = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns') node.setAttribute(name, String(value));
  }
  node.textContent = text;
  return node;
}

function font(size: number, weight: number): Record<string, string | number> {
  return {
    'font-family': 'IBM Plex Sans Condensed, Arial Narrow, sans-serif',
    'font-size': size,
    'font-weight': weight,
  };
}

const colour = (at: HTMLElement, name: string) =>
  getComputedStyle(at).getPropertyValue(name).trim() || '#222';

/** Breaks a text into lines that fit a width, by the average width of a letter of the condensed font. */
function wrap(text: string, width: number, size: number): string[] {
  const room = Math.floor(width / (size * 0.47));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
