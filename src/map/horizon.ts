import type { CustomLayerInterface } from 'maplibre-gl';
import { RADIANS } from '../geometry/sphere.ts';
import type { LonLat } from '../model/types.ts';

export const HORIZON_LAYER = 'horizon';

/** A custom layer that draws nothing: it reads the horizon's clipping plane, the only public way to know what the globe hides. */
export interface Horizon {
  readonly layer: CustomLayerInterface;
  /** False for a position behind the globe; always true on the flat map. */
  sees(position: LonLat): boolean;
}

export function createHorizon(): Horizon {
  let plane: readonly [number, number, number, number] | null = null;
  return {
    layer: {
      id: HORIZON_LAYER,
      type: 'custom',
      render(_gl, { defaultProjectionData: d }) {
        plane = d.projectionTransition > 0.5 ? d.clippingPlane : null;
      },
    },
    sees([lon, lat]) {
      if (!plane) return true;
      const c = Math.cos(lat * RADIANS);
      // MapLibre's unit sphere: x towards 90°E, y towards the north pole, z towards 0°E
      const x = Math.sin(lon * RADIANS) * c;
      const z = Math.cos(lon * RADIANS) * c;
      return plane[0] * x + plane[1] * Math.sin(lat * RADIANS) + plane[2] * z + plane[3] > 0;
    },
  };
}
