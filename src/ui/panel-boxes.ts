import { createScope } from './scope.ts';

/** The edge of the map that a panel occupies; null when it only covers part of the map. */
export type Edge = 'top' | 'right' | 'bottom' | null;

/** A panel's box in pixels of the map. */
export interface PanelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly edge: Edge;
}

/** Registry of the panels over the map; camera and labels read from it which parts of the map are free. */
export interface PanelBoxes {
  /** Registers an element over the map; the returned function removes it. */
  announce(element: HTMLElement, edge?: Edge): () => void;
  /** Boxes of the visible elements, in pixels from the stage's top left. */
  over(stage: HTMLElement): PanelBox[];
  /** Calls `run` when a panel is added, removed or resized; returns a function that ends it. */
  watch(run: () => void): () => void;
  dispose(): void;
}

export function createPanelBoxes(): PanelBoxes {
  const scope = createScope();
  const panels = new Map<HTMLElement, Edge>();
  const watchers = new Set<() => void>();
  const notify = () => {
    for (const run of watchers) run();
  };
  const sizes = new ResizeObserver(notify);
  scope.add(() => sizes.disconnect());
  scope.add(() => {
    panels.clear();
    watchers.clear();
  });
  return {
    announce(element, edge = null) {
      panels.set(element, edge);
      sizes.observe(element);
      return () => {
        panels.delete(element);
        sizes.unobserve(element);
        notify();
      };
    },
    over(stage) {
      const origin = stage.getBoundingClientRect();
      return [...panels].flatMap(([element, edge]): PanelBox[] => {
        if (element.hidden || element.offsetParent === null) return [];
        const r = element.getBoundingClientRect();
        if (r.width === 0 || r.height === 0 || r.bottom <= origin.top) return [];
        return [{ x: r.x - origin.x, y: r.y - origin.y, width: r.width, height: r.height, edge }];
      });
    },
    watch(run) {
      watchers.add(run);
      return () => watchers.delete(run);
    },
    dispose: scope.dispose,
  };
}
