import type { LegendRow } from '../layers/layer.ts';

/** Sub-layers that look alike share one item of the key when there are more of them than this. */
const MOST_ALIKE = 3;

/**
 * The rows of the key: of each layer its sub-layers that are `seen` on the map or hidden by the reader, who can so bring them
 * back. Many that look alike are one row, that of their layer with their number; so is a layer hidden as a whole.
 */
export function keyRows(
  layers: readonly LegendRow[],
  seen: (id: string) => boolean,
  hidden: readonly string[],
): LegendRow[] {
  return layers.flatMap((layer) => {
    const { id, children } = layer;
    if (!children) return seen(id) || hidden.includes(id) ? [layer] : [];
    if (hidden.includes(id)) return [layer];
    const rows = children.filter((c) => seen(c.id) || hidden.includes(c.id));
    const [first] = rows;
    if (!first || rows.length <= MOST_ALIKE || rows.some((r) => hidden.includes(r.id))) return rows;
    const look = JSON.stringify(first.swatch);
    if (rows.some((r) => JSON.stringify(r.swatch) !== look)) return rows;
    const many = rows.every((r) => r.many === first.many) ? first.many : undefined;
    const label = `${rows.length} ${many ?? layer.label.toLowerCase()}`;
    return [{ ...layer, label, swatch: first.swatch }];
  });
}
