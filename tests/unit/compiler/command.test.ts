import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { atlasCommand } from '../../../scripts/atlas.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('atlas check', () => {
  it('counts what is there when nothing is wrong', () => {
    cpSync('tests/fixtures/tiny', join(folder, 'tiny'), { recursive: true });
    const { code, text } = atlasCommand(['check', 'tiny'], folder);
    expect(text).toMatch(/^4 passages, \d+ entities, 3 flows, no problems$/);
    expect(code).toBe(0);
  });

  it('names each problem by a path from the current folder, and fails', () => {
    const file = join(folder, 'tiny', 'flows.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('cancelled', 'canceled'));
    const { code, text } = atlasCommand(['check', 'tiny'], folder);
    expect(text).toMatch(/^tiny\/flows\.csv:3: status: got "canceled".* Did you mean "cancelled"\?/);
    expect(code).toBe(1);
  });

  it('fails for a folder that is not there', () => {
    expect(atlasCommand(['check', 'nowhere'], folder).code).toBe(1);
  });
});

describe('atlas new', () => {
  it('starts an atlas that is sound, and never writes over one', () => {
    expect(atlasCommand(['new', 'second-atlas'], folder).code).toBe(0);
    expect(atlasCommand(['check', 'second-atlas'], folder)).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^1 passage, \d+ entities, 0 flows, no problems$/),
    });
    writeFileSync(join(folder, 'second-atlas', 'essay.md'), 'mine');
    expect(atlasCommand(['new', 'second-atlas'], folder).code).toBe(1);
    expect(readFileSync(join(folder, 'second-atlas', 'essay.md'), 'utf8')).toBe('mine');
  });

  it('writes what the project’s own linter finds nothing in', () => {
    // inside the project, where its configuration holds; a name of its own, for others may be at work
    const name = `linted-${process.pid}`;
    try {
      atlasCommand(['new', name], process.cwd());
      const run = spawnSync('node_modules/.bin/biome', ['check', '--error-on-warnings', name], {
        encoding: 'utf8',
      });
      expect(`${run.stdout}${run.stderr}`).toContain('Checked 2 files');
      expect(run.status).toBe(0);
    } finally {
      rmSync(name, { recursive: true, force: true });
    }
  });

  it('starts one in a folder of folders, as the README has it', () => {
    const { code, text } = atlasCommand(['new', 'geo/third-atlas'], folder);
    expect(code).toBe(0);
    expect(text).toContain('npm run dev -- geo/third-atlas');
    expect(atlasCommand(['check', 'geo/third-atlas'], folder).code).toBe(0);
  });

  it.each(['../outside', 'With Space', '/elsewhere/x', '', 'geo/..'])(
    'refuses to start one there: %j',
    (name) => {
      expect(atlasCommand(['new', name], folder).code).toBe(2);
      expect(existsSync(join(folder, '..', 'outside'))).toBe(false);
    },
  );

  it.each([[[]], [['check']], [['chek', 'tiny']], [['new', 'a', 'b']]])('says how it is used: %j', (args) => {
    const { code, text } = atlasCommand(args, folder);
    expect(code).toBe(2);
    expect(text).toContain('atlas check DIR');
  });
});
