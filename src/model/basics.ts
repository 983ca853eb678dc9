/** A stable name, `kind:id`, the one word that links text, map, cards and URL: `country:DZA`, `flow:chn-tkm-hq9`. */
export type Ref = string;

/** Longitude, latitude in degrees (WGS 84). Longitudes may be unwrapped beyond 180 by geometry functions. */
export type LonLat = readonly [number, number];
/** A date as authored: `1969`, `1969-03` or `1969-03-02`. */
export type DateText = string;
export interface Names {
  readonly en: string;
  readonly zh: string | null;
  readonly ru: string | null;
}
