import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linkCommand } from '../../../scripts/link.ts';

const cwd = mkdtempSync(join(tmpdir(), 'link-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const run = (...args: string[]) => linkCommand(args, cwd, process.cwd());

describe('link FILE', () => {
  it('prints a line of JSON for each mention', () => {
    writeFileSync(join(cwd, 'a.txt'), '\ufeffMoscow warned 中国.');
    const { code, text } = run('a.txt');
    expect(code).toBe(0);
    expect(text.split('\n').map((line) => JSON.parse(line))).toEqual([
      {
        start: 1,
        end: 7,
        text: 'Moscow',
        ref: 'country:RUS',
        why: "capital acting as government: 'warned' follows",
      },
      { start: 15, end: 17, text: '中国', ref: 'country:CHN', why: 'name of a state' },
    ]);
  });

  it('prints nothing of a text that names nothing', () => {
    writeFileSync(join(cwd, 'empty.txt'), '');
    expect(run('empty.txt')).toEqual({ code: 0, text: '' });
  });

  it('links by the atlas that is asked for', () => {
    writeFileSync(join(cwd, 'b.txt'), 'Soviet Fiji');
    expect(run('b.txt', '--atlas', `${process.cwd()}/tests/fixtures/tiny`).text).toContain('country:FJI');
  });

  it('says in a line what is wrong with the file', () => {
    expect(run('none.txt')).toEqual({ code: 1, text: 'none.txt: no such file.' });
    expect(run('.')).toEqual({ code: 1, text: '.: a folder, not a file.' });
    writeFileSync(join(cwd, 'c.txt'), 'x');
    expect(run('c.txt', '--atlas', 'nowhere').code).toBe(1);
  });

  it('says how it is called', () => {
    expect(run().code).toBe(2);
    expect(run('a', 'b').code).toBe(2);
    expect(run('a.txt', '--atlas').code).toBe(2);
  });
});
