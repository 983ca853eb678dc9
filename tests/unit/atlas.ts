import { compile } from '../../geo/compiler/compile.ts';
import { loadBorders, readFolder } from '../../geo/compiler/folder.ts';

/** The atlas of the essay, compiled once for all tests of a worker; read it, never write to it. */
export const compiled = compile(readFolder('geo/sino-russian'), loadBorders());
