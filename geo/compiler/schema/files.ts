import type { JsonSchema } from './column.ts';
import { HEAD_KEYS } from './head.ts';

/** JSON Schema of `atlas.json`; an editor finds it by a key `$schema`. */
export const HEAD_SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    ...Object.fromEntries(
      HEAD_KEYS.map(([key, { words, type, json }]) => [key, { description: `${type}: ${words}`, ...json }]),
    ),
  },
  required: HEAD_KEYS.filter(([, key]) => key.needed === 'yes').map(([key]) => key),
  additionalProperties: false,
};

const NAME: JsonSchema = {
  type: 'object',
  properties: { literal: { type: 'string' }, family: { type: 'string' }, given: { type: 'string' } },
  anyOf: [{ required: ['literal'] }, { required: ['family'] }],
};

/** JSON Schema of `sources.json`: CSL-JSON, of which these keys are read; others may be there. */
export const SOURCES_SCHEMA: JsonSchema = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['id', 'title'],
    properties: {
      id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      type: { type: 'string', description: 'a CSL type, such as book, article-journal, report, webpage' },
      title: { type: 'string', pattern: '\\S' },
      author: { type: 'array', items: NAME },
      'container-title': { type: 'string' },
      publisher: { type: 'string' },
      issued: {
        type: 'object',
        required: ['date-parts'],
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            items: { type: 'array', items: { type: ['integer', 'string'] }, minItems: 1, maxItems: 3 },
          },
        },
      },
      URL: { type: 'string', pattern: '^https?://\\S+$' },
      note: { type: 'string' },
    },
  },
};

const GEOMETRIES = ['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString', 'Point'];

/** JSON Schema of `areas.geojson`, beside RFC 7946. */
export const AREAS_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['type', 'features'],
  properties: {
    type: { const: 'FeatureCollection' },
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'properties', 'geometry'],
        properties: {
          type: { const: 'Feature' },
          properties: {
            type: 'object',
            required: ['area'],
            properties: {
              area: { type: 'string', description: 'id of an area of areas.csv' },
              clip: {
                type: 'array',
                items: { type: 'string' },
                description: 'alpha-3 codes: the shape is cut to the land of these states',
              },
              radius_km: { type: 'number', description: 'of a Point: a circle around it' },
              between: {
                type: 'array',
                items: { type: 'string' },
                minItems: 2,
                maxItems: 2,
                description:
                  'of a line: its two sides, each a state or an area, one of them the feature’s own area',
              },
            },
          },
          geometry: {
            type: 'object',
            required: ['type', 'coordinates'],
            properties: { type: { enum: GEOMETRIES }, coordinates: { type: 'array' } },
          },
        },
      },
    },
  },
};

/** JSON Schema of `transfers.geojson` of the base, beside RFC 7946. */
export const TRANSFERS_SCHEMA: JsonSchema = {
  type: 'object',
  required: ['type', 'features'],
  properties: {
    type: { const: 'FeatureCollection' },
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'properties', 'geometry'],
        properties: {
          type: { const: 'Feature' },
          properties: {
            type: 'object',
            required: ['from', 'to', 'sources'],
            properties: {
              from: { type: 'string', pattern: '^[A-Z]{3}$', description: 'the state that they draw it in' },
              to: {
                type: 'string',
                pattern: '^[A-Z]{3}$',
                description: 'the state that the atlas draws it in',
              },
              sources: { type: 'string', description: 'ids of sources of sources.json, split by ;' },
              note: { type: 'string' },
            },
            additionalProperties: false,
          },
          geometry: {
            type: 'object',
            required: ['type', 'coordinates'],
            properties: { type: { const: 'Polygon' }, coordinates: { type: 'array' } },
          },
        },
      },
    },
  },
};
