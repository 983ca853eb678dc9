import type { FlowStatus } from '../model/types.ts';

/** Statuses of flows that never arrived, or ceased: their line is struck through. */
const CUT: readonly FlowStatus[] = ['cancelled', 'stopped', 'denied'];

/** True for a flow whose line is struck through on the map and in the key. */
export const isCut = (status: FlowStatus): boolean => CUT.includes(status);
