/** What moves. Arms and other goods have a supplier's colour; only arms have a TIV. */
export const FLOW_KINDS = ['arms', 'goods', 'sanctions', 'intervention', 'information'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** True for what is supplied, arms or other goods: drawn by supplier; the rest are ties. */
export function isSupply({ type }: { readonly type: FlowKind }): boolean {
  return type === 'arms' || type === 'goods';
}
