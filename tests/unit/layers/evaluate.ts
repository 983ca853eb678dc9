import { createExpression } from '@maplibre/maplibre-gl-style-spec';

const TYPES = ['Point', 'LineString', 'Polygon'];

/** What an expression of the style comes to for a feature, as MapLibre reckons it. */
export function evaluate(
  expression: unknown,
  feature: {
    readonly type?: 'Point' | 'LineString' | 'Polygon';
    readonly properties?: Record<string, unknown>;
    readonly state?: Record<string, unknown>;
  } = {},
  zoom = 3,
): unknown {
  const parsed = createExpression(expression, 'layers[0].paint');
  if (parsed.result === 'error') throw new Error(parsed.value.map((e) => e.message).join());
  return parsed.value.evaluate(
    { zoom } as never,
    { type: TYPES.indexOf(feature.type ?? 'Point') + 1, properties: feature.properties ?? {} } as never,
    feature.state ?? {},
  );
}
