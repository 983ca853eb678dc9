declare module 'd3-geo-projection' {
  import type { GeoProjection, GeoStream } from 'd3-geo';
  import type { GeoJsonObject } from 'geojson';
  export function geoProject<T extends GeoJsonObject>(
    object: T,
    projection: GeoProjection | { stream(s: GeoStream): GeoStream },
  ): T;
}
