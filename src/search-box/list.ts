import type { App } from '../app.ts';
import type { Result } from '../search/result.ts';
import { h } from '../ui/dom.ts';
import { isPlainClick } from '../ui/follow.ts';
import { resultRow } from './row.ts';
import { GROUPS } from './words.ts';

/** Results of a kind that are shown at first. */
const ROWS = 8;

export interface ResultList {
  readonly node: HTMLElement;
  fill(results: readonly Result[]): void;
  /** Number of rows. */
  size(): number;
  move(step: number): void;
  /** Goes to a row by its place; -1 is the last one. */
  moveTo(place: number): void;
  choose(): void;
}

interface Option {
  readonly node: HTMLElement;
  /** Null for the row that shows the rest of a group. */
  readonly result: Result | null;
  readonly run: () => void;
}

/** The listbox of the search: results by kind, one of them active. `changed` is called with the active row's id. */
export function resultList(
  id: string,
  app: App,
  on: {
    /** A result is followed in this tab; its link does the navigation. */
    readonly followed: (result: Result) => void;
    readonly light: (result: Result | null) => void;
    readonly changed: (id: string | null) => void;
  },
): ResultList {
  const node = h('div', { id, class: 'search-list', role: 'listbox', 'aria-label': 'Results', hidden: true });
  let options: Option[] = [];
  let active = -1;
  let found: readonly Result[] = [];
  let whole = new Set<Result['kind']>();

  const activate = (place: number, scroll = true) => {
    options[active]?.node.setAttribute('aria-selected', 'false');
    active = place;
    const option = options[active];
    option?.node.setAttribute('aria-selected', 'true');
    if (scroll && active === 0) node.scrollTop = 0;
    else if (scroll) option?.node.scrollIntoView({ block: 'nearest' });
    on.changed(option?.node.id ?? null);
    on.light(option?.result ?? null);
  };

  const draw = () => {
    options = [];
    const add = (option: Option) => {
      const place = options.push(option) - 1;
      option.node.id = `${id}-${place}`;
      option.node.setAttribute('aria-selected', 'false');
      // the focus stays in the box
      option.node.addEventListener('mousedown', (e) => e.preventDefault());
      option.node.addEventListener('click', (e) => {
        if (isPlainClick(e)) option.run();
      });
      option.node.addEventListener('pointermove', (e) => {
        if (e.pointerType !== 'touch' && active !== place) activate(place, false);
      });
      return option.node;
    };
    // kinds in the order in which the search ranks them
    const kinds = [...new Set(found.map((r) => r.kind))];
    node.replaceChildren(
      ...kinds.map((kind) => {
        const ofKind = found.filter((r) => r.kind === kind);
        const rows = whole.has(kind) ? ofKind : ofKind.slice(0, ROWS);
        const heading = h(
          'div',
          { class: 'search-kind', id: `${id}-${kind}`, role: 'presentation' },
          GROUPS[kind],
        );
        const group = h('div', { role: 'group', 'aria-labelledby': heading.id }, heading);
        for (const result of rows) {
          group.append(add({ node: resultRow(app, result), result, run: () => on.followed(result) }));
        }
        if (ofKind.length > rows.length) {
          const more = h(
            'div',
            { role: 'option', class: 'search-more' },
            `and ${ofKind.length - rows.length} more`,
          );
          group.append(add({ node: more, result: null, run: () => expand(kind) }));
        }
        return group;
      }),
    );
    node.hidden = options.length === 0;
  };

  const expand = (kind: Result['kind']) => {
    const at = options.findIndex((o) => o.result === null && o.node === options[active]?.node);
    whole = new Set([...whole, kind]);
    draw();
    // the first added row takes the place of the "more" row
    const first = options.findIndex((o) => o.result?.kind === kind) + ROWS;
    activate(at >= 0 ? at : first);
  };

  return {
    node,
    fill(results) {
      found = results;
      whole = new Set();
      draw();
      activate(options.length ? 0 : -1);
    },
    size: () => options.length,
    move: (step) => activate((active + step + options.length) % options.length),
    moveTo: (place) => activate((place + options.length) % options.length),
    choose: () => options[active]?.node.click(),
  };
}
