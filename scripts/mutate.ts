import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { type Fault, roomOf, testsOf } from '../tests/mutate/fault.ts';
import { FAULTS } from '../tests/mutate/faults.ts';
import { type Result, reportOf } from './mutate/report.ts';

/** Share of the faults that must be caught. */
const LEAST = 0.9;
/** Paths that are not copied. */
const LEFT_OUT = /^(node_modules|dist|\.git|tests\/browser\/(shots|references))(\/|$)/;

/** Plants each fault in a copy of the tree and runs the tests of its room, as `npm run mutate -- [ROOM...]` calls it. */
export async function main(rooms: readonly string[]): Promise<void> {
  const faults = FAULTS.filter((f) => rooms.length === 0 || rooms.includes(roomOf(f.file)));
  const wrong = faults.filter((f) => readFileSync(f.file, 'utf8').split(f.find).length !== 2);
  if (wrong.length > 0 || faults.length === 0) {
    for (const f of wrong) console.error(`${f.file}: "${f.find}" is not there exactly once.`);
    if (faults.length === 0) console.error('There is no fault of such a room.');
    process.exitCode = 1;
    return;
  }
  const began = performance.now();
  const home = process.cwd();
  const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
  const into = (file: string) => join(copy, file);
  cpSync(home, copy, { recursive: true, filter: (from) => !LEFT_OUT.test(from.slice(home.length + 1)) });
  symlinkSync(resolve(home, 'node_modules'), into('node_modules'));
  // tests read the tree's files from where they are run
  process.chdir(copy);
  const vitest = await createVitest('test', {
    ...{ root: copy, watch: false, project: ['unit'], isolate: true, reporters: [{}] },
    ...{ passWithNoTests: true, slowTestThreshold: Number.POSITIVE_INFINITY },
  });
  const results: Result[] = [];
  try {
    await vitest.standalone();
    const all = [...new Set(faults.flatMap(testsOf))];
    const broken = await failing(vitest, all);
    if (broken.length > 0) throw new Error(`Red without any fault: ${broken.join(', ')}`);
    vitest.config.bail = 1;
    for (const fault of faults) results.push({ fault, by: await planted(vitest, fault, into(fault.file)) });
  } finally {
    await vitest.close();
    process.chdir(home);
    rmSync(copy, { recursive: true });
  }
  const { text, share } = reportOf(results);
  console.log(`${text}\n\n${Math.round((performance.now() - began) / 1000)} s`);
  process.exitCode = share < LEAST ? 1 : 0;
}

/** The first test that fails when a fault is in the file; null when all are green. */
async function planted(vitest: Vitest, fault: Fault, path: string): Promise<string | null> {
  const whole = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    whole.replace(fault.find, () => fault.put),
  );
  vitest.invalidateFile(path);
  try {
    const [first] = await failing(vitest, testsOf(fault));
    console.log(`${first ? '  caught' : 'SURVIVED'}  ${fault.file}: ${fault.seen}`);
    return first ?? null;
  } finally {
    writeFileSync(path, whole);
    vitest.invalidateFile(path);
  }
}

/** Names of the failing tests in some files and folders. */
async function failing(vitest: Vitest, paths: readonly string[]): Promise<string[]> {
  const specifications = await vitest.globTestSpecifications([...paths]);
  if (specifications.length === 0) throw new Error(`No tests in ${paths.join(', ')}`);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  // vitest also reports modules of earlier runs, whose failures must not count for this fault
  const requested = new Set(specifications.map((s) => s.moduleId));
  const tests = testModules
    .filter((module) => requested.has(module.moduleId))
    .flatMap((module) => {
      const failed = [...module.children.allTests('failed')].map((t) => t.fullName);
      return module.ok() || failed.length > 0 ? failed : [module.relativeModuleId];
    });
  return [...tests, ...unhandledErrors.map(String)];
}
