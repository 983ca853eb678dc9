import type { LabelKind } from '../scene/labels.ts';

/** Most labels of a map, of names that only orient, of waters, and of capitals. */
interface Budget {
  readonly all: number;
  readonly quiet: number;
  readonly waters: number;
  readonly capitals: number;
}

const PHONE: Budget = { all: 6, quiet: 2, waters: 1, capitals: 1 };
const DESK: Budget = { all: 12, quiet: 4, waters: 2, capitals: 3 };
/** Width in pixels, within its margins, of a map below which annotations are smaller and some are left out. */
export const NARROW = 560;

/** Widths in pixels of the maps that these are for; between them the budget grows with the width. */
const WIDTHS = [420, 900] as const;

/** How many labels a map of a width in pixels may have. */
export function budgetOf(width: number): Budget {
  const share = Math.max(0, Math.min(1, (width - WIDTHS[0]) / (WIDTHS[1] - WIDTHS[0])));
  const between = (key: keyof Budget) => Math.round(PHONE[key] + (DESK[key] - PHONE[key]) * share);
  return {
    all: between('all'),
    quiet: between('quiet'),
    waters: between('waters'),
    capitals: between('capitals'),
  };
}

/** True while a label of a kind may be added to those that are placed; the selected one always may. */
export function mayAdd(
  { kind, selected }: { readonly kind: LabelKind; readonly selected: boolean },
  placed: readonly { readonly kind: LabelKind }[],
  budget: Budget,
): boolean {
  if (selected) return true;
  const count = (...kinds: LabelKind[]) => placed.filter((l) => kinds.includes(l.kind)).length;
  if (placed.length >= budget.all) return false;
  if (kind === 'water') return count('water') < budget.waters;
  if (kind === 'quiet') return count('quiet') < budget.quiet;
  if (kind === 'capital') return count('capital') < budget.capitals;
  return true;
}
