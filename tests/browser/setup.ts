import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import { serve } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    chromium: string;
  }
}

/** Builds the site as it is published and serves it under a sub-path to a real Chromium. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', findChromium());
  // the tests know this essay; another that is begun in `geo` must not take its place
  process.env.ATLAS = 'geo/sino-russian';
  await build({ logLevel: 'error' });
  const server = await serve('dist', '/atlas/sub/');
  project.provide('url', server.url);
  return server.close;
}
