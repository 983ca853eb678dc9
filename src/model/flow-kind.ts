/** What moves. Arms and other goods have a supplier's colour; only arms have a TIV. */
export const FLOW_KINDS = ['arms', 'goods', 'sanctions', 'intervention', 'information'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** True for what is supplied, arms or other goods: drawn in the supplier's colour; the rest have a neutral one. */
export function isSupply({ type }: { readonly type: FlowKind }): boolean {
  return type === 'arms' || type === 'goods';
}
