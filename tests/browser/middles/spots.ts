import type { Page } from 'playwright';
import type { Ref } from '../../../src/model/types.ts';

/** A point to click, in pixels of the page, and what it should open. */
export interface Spot {
  readonly what: string;
  readonly ref: Ref;
  readonly x: number;
  readonly y: number;
}

/** Spots that can be clicked, and how many others lie off the screen, behind the globe, under a panel or under a dot. */
export interface Found {
  readonly spots: Spot[];
  readonly hidden: number;
}

/** Puts `window.__spots` on the page: what its other functions here share. It knows the map only by what it draws. */
export function installSpots(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { map } = window.atlas;
    if (!map) throw new Error('there is no map');
    const entities = new Map(window.atlas.entities().map((e) => [e.ref, e]));
    const stage = map.getCanvas().getBoundingClientRect();
    const seen = ([lon, lat]: readonly [number, number]) => {
      const p = map.project([lon, lat]);
      const back = map.unproject(p);
      const same =
        Math.abs(back.lat - lat) < 0.5 && Math.abs(Math.sin(((back.lng - lon) * Math.PI) / 360)) < 0.01;
      // at the globe's rim one pixel is wider than a state
      const near = [-1, 1].every((by) => {
        const beside = map.unproject([p.x + by, p.y + by]);
        return (
          Math.abs(beside.lat - lat) < 1 && Math.abs(Math.sin(((beside.lng - lon) * Math.PI) / 360)) < 0.01
        );
      });
      return same && near ? { x: stage.left + p.x, y: stage.top + p.y } : null;
    };
    const rows = () => map.getStyle().layers.map((l) => l.id);
    window.__spots = {
      project: seen,
      place: ([lon, lat]) => {
        const p = map.project([lon, lat]);
        return { x: stage.left + p.x, y: stage.top + p.y };
      },
      anchor: (ref) => entities.get(ref)?.anchor ?? null,
      free: (x, y) => document.elementFromPoint(x, y) === map.getCanvas(),
      // beside the globe the map answers with what lies at its rim, where one pixel is wider than a state
      onGlobe: (x, y) => {
        const [left, top] = [x - stage.left, y - stage.top];
        const at = map.unproject([left, top]);
        const back = map.project(at);
        const near = [-2, 2].every((by) => {
          const beside = map.unproject([left + by, top + by]);
          return (
            Math.abs(beside.lat - at.lat) < 3 &&
            Math.abs(Math.sin(((beside.lng - at.lng) * Math.PI) / 360)) < 0.05
          );
        });
        return near && Math.hypot(back.x - left, back.y - top) < 3;
      },
      drawn: (x, y, reach, pattern) => {
        const [left, top] = [x - stage.left, y - stage.top];
        const box: [[number, number], [number, number]] = [
          [left - reach, top - reach],
          [left + reach, top + reach],
        ];
        const layers = rows().filter((id) => new RegExp(pattern).test(id));
        // what the sources hold without a state is not drawn
        const held = new Set(['flows', 'membership-lines', 'events', 'places']);
        return map
          .queryRenderedFeatures(box, { layers })
          .filter((f) => !held.has(f.source) || f.state.emphasis !== undefined)
          .map((f) => String(f.properties.ref));
      },
      lit: () => {
        const source = map.getStyle().sources.flows as {
          data?: {
            features: { properties: { ref: string }; geometry: { coordinates: [number, number][] } }[];
          };
        };
        const heads = new Set(
          [...document.querySelectorAll('[data-arrow]')].map((e) => e.getAttribute('data-arrow')),
        );
        return (source.data?.features ?? [])
          .filter((f) => heads.has(f.properties.ref))
          .map((f) => ({ ref: f.properties.ref, line: f.geometry.coordinates.map((c) => seen(c)) }));
      },
    };
  });
}

declare global {
  interface Window {
    __spots: {
      project(at: readonly [number, number]): { x: number; y: number } | null;
      /** The same of a position that may be behind the globe. */
      place(at: readonly [number, number]): { x: number; y: number };
      anchor(ref: Ref): readonly [number, number] | null;
      /** Nothing of the page lies over the map there. */
      free(x: number, y: number): boolean;
      onGlobe(x: number, y: number): boolean;
      /** Refs of what the style rows of a pattern draw within a square about a point. */
      drawn(x: number, y: number, reach: number, pattern: string): Ref[];
      /** The lit flows whose arrowheads are seen, as lines on the page. */
      lit(): { ref: Ref; line: ({ x: number; y: number } | null)[] }[];
    };
  }
}

/** The middles of states, by their points and by their names; each with what it should open. */
export function middlesOf(page: Page, states: readonly (readonly [Ref, Ref])[]): Promise<Found> {
  return page.evaluate((states) => {
    const { project, anchor, free, drawn } = window.__spots;
    const spots: { what: string; ref: string; x: number; y: number }[] = [];
    let hidden = 0;
    for (const [state, body] of states) {
      const at = anchor(body) ?? anchor(state);
      const p = at && project(at);
      // a dot that is drawn over the very middle means itself
      if (p && free(p.x, p.y) && drawn(p.x, p.y, 0.5, '^(event|place|area-point)').length === 0)
        spots.push({ what: 'middle', ref: body, x: Math.round(p.x), y: Math.round(p.y) });
      else hidden++;
      const box = document.querySelector(`[data-label="${body}"]`)?.getBoundingClientRect();
      if (!box) continue;
      const name = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (p && Math.hypot(name.x - p.x, name.y - p.y) < 8) continue;
      if (free(name.x, name.y)) spots.push({ what: 'name', ref: body, ...name });
      else hidden++;
    }
    return { spots, hidden };
  }, states);
}

/**
 * Points taken at random within the named states, as seen: not under a panel, off every lit stroke with its reach, dots and
 * the names of lines; names of states and places are not avoided, nor what else the map draws.
 */
export function innerPoints(
  page: Page,
  states: readonly (readonly [Ref, Ref])[],
  shares: readonly (readonly [number, number])[],
  most: { readonly ofState: number; readonly inAll: number },
  touch: boolean,
): Promise<Spot[]> {
  return page.evaluate(
    ({ states, shares, most, touch }) => {
      const { free, onGlobe, drawn, anchor, place } = window.__spots;
      const box = window.atlas.map?.getCanvas().getBoundingClientRect() as DOMRect;
      const bodies = new Map(states);
      // a name is its own item where it stands on land of that item's
      const entities = new Map(window.atlas.entities().map((e) => [e.ref, e]));
      const names = [...document.querySelectorAll('[data-label]')].flatMap((e) => {
        const item = entities.get(e.getAttribute('data-label') ?? '');
        return item && item.kind !== 'country' ? [e.getBoundingClientRect()] : [];
      });
      const leaders = [...document.querySelectorAll('.leaders line')].length > 0;
      const led = leaders ? [...document.querySelectorAll('[data-label^="country:"]')] : [];
      const count = new Map<string, number>();
      const spots: { what: string; ref: string; x: number; y: number }[] = [];
      for (const [u, v] of shares) {
        if (spots.length >= most.inAll) break;
        // a pointer is at whole pixels
        const [x, y] = [Math.round(box.left + u * box.width), Math.round(box.top + v * box.height)];
        const [state] = drawn(x, y, 0, '^land$');
        const ref = state && bodies.get(state);
        if (!state || !ref || !free(x, y) || !onGlobe(x, y) || (count.get(ref) ?? 0) >= most.ofState)
          continue;
        // at the very border, and on the point of a state too small to hit, it may be either
        if (drawn(x, y, 1, '^land$').some((r) => r !== state)) continue;
        const near = [...entities.values()].some((e) => {
          const at = e.kind === 'country' && e.ref !== state && e.ref !== ref ? anchor(e.ref) : null;
          if (e.kind !== 'country' || !at || e.parts.length) return false;
          const up: [number, number] = [at[0], at[1] + (at[1] > 0 ? -1 : 1)];
          const [p, beside] = [place(at), place(up)];
          const across = 2 * e.reach * Math.hypot(p.x - beside.x, p.y - beside.y);
          return across < 6 && Math.hypot(p.x - x, p.y - y) < 7;
        });
        if (near) continue;
        if (drawn(x, y, touch ? 22 : 9, '^(event|place|area-(point|claim))').length) continue;
        if (drawn(x, y, touch ? 13 : 4, '^(flow|membership|alignment)-?.*-?(line)?$').length) continue;
        // what is disputed is its own item
        if (drawn(x, y, 0, '^(area-disputed|land-)').length) continue;
        const within = (l: DOMRect) => x > l.left - 1 && x < l.right + 1 && y > l.top - 1 && y < l.bottom + 1;
        if (names.some(within)) continue;
        // a state's name at the end of a leader is its own
        if (led.some((e) => e.getAttribute('data-label') !== ref && within(e.getBoundingClientRect())))
          continue;
        count.set(ref, (count.get(ref) ?? 0) + 1);
        spots.push({ what: 'inner point', ref, x, y });
      }
      return spots;
    },
    { states, shares, most, touch },
  );
}

/** The middles of lit flows that no other lit flow, dot or foreign name covers. */
export function arcMiddles(page: Page, most: number): Promise<Spot[]> {
  return page.evaluate((most) => {
    const { free, drawn, lit, anchor, project } = window.__spots;
    const lines = lit();
    const flows = new Map(window.atlas.entities().flatMap((e) => (e.kind === 'flow' ? [[e.ref, e]] : [])));
    /** About the middles of states a click means the state. */
    const beside = (state: string | undefined, reach: number, x: number, y: number) => {
      const at = state ? anchor(state) : null;
      const m = at && project(at);
      return m !== null && Math.hypot(m.x - x, m.y - y) < reach;
    };
    /** The map measures its names before they are drawn: at the edge of one it may be either. */
    const EDGE = 2;
    const labels = [...document.querySelectorAll('[data-label]')].map((e) => ({
      ref: e.getAttribute('data-label'),
      box: e.getBoundingClientRect(),
    }));
    return lines
      .flatMap(({ ref, line }) => {
        const p = line[Math.round((line.length - 1) / 2)];
        const ends = [line[0], line.at(-1)];
        if (!p || !free(p.x, p.y) || ends.some((e) => e && Math.hypot(e.x - p.x, e.y - p.y) < 28)) return [];
        const { supplier, recipient } = flows.get(ref) ?? {};
        if ([supplier, recipient].some((code) => beside(`country:${code}`, 28, p.x, p.y))) return [];
        if (beside(drawn(p.x, p.y, 0, '^land$')[0], 13, p.x, p.y)) return [];
        const near = lines.some(
          (o) =>
            o.ref !== ref &&
            o.line.some((b, i) => {
              const a = o.line[i - 1];
              if (!a || !b) return false;
              const [dx, dy] = [b.x - a.x, b.y - a.y];
              const t = Math.max(
                0,
                Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)),
              );
              return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy) < 2;
            }),
        );
        if (near || drawn(p.x, p.y, 2, '^(event|place|area-point)').length) return [];
        // beside the name of the state that it crosses a click means the state
        const land = drawn(p.x, p.y, 0, '^land$')[0];
        const named = labels.some(
          (l) =>
            l.ref === land &&
            Math.hypot(
              Math.max(l.box.left - p.x, 0, p.x - l.box.right),
              Math.max(l.box.top - p.y, 0, p.y - l.box.bottom),
            ) < 26,
        );
        if (named) return [];
        const covered = labels.some(
          (l) =>
            l.ref !== ref &&
            p.x > l.box.left - EDGE &&
            p.x < l.box.right + EDGE &&
            p.y > l.box.top - EDGE &&
            p.y < l.box.bottom + EDGE,
        );
        return covered ? [] : [{ what: 'middle of the arc', ref, x: Math.round(p.x), y: Math.round(p.y) }];
      })
      .slice(0, most);
  }, most);
}
