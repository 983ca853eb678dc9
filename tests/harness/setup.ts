import { type BrowserServer, chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { FLAGS, findChromium, NO_WEBGL } from '../browser/chromium.ts';
import { serve } from '../browser/serve.ts';
import { buildSite, SITE } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the site, under a sub-path as any host may have it. */
    url: string;
    /** Folder of the built site. */
    site: string;
    /** Path of the Chromium that the tests drive. */
    chromium: string;
    /** Where the one Chromium of the project listens. */
    endpoint: string;
  }
}

type Site = Awaited<ReturnType<typeof serve>>;
/** The site of this run; every project has a copy of this module, and they share the one. */
const shared = globalThis as typeof globalThis & { rimlandSite?: Promise<Site> };

/** Builds the site, serves it and starts one Chromium for all files of a project: with no WebGL for `dom`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  // the tests know this essay; another that is begun in `geo` must not take its place
  process.env.ATLAS = 'geo/sino-russian';
  shared.rimlandSite ??= buildSite().then(() => serve(SITE, '/atlas/sub/'));
  const site = await shared.rimlandSite;
  const browser: BrowserServer = await chromium.launchServer({
    executablePath,
    args: project.name === 'dom' ? NO_WEBGL : [...FLAGS],
    timeout: 0,
  });
  project.provide('url', site.url);
  project.provide('site', SITE);
  project.provide('chromium', executablePath);
  project.provide('endpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
