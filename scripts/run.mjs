// Runs a command written in TypeScript, `scripts/NAME.ts`, on any node that vite supports.
import { runnerImport } from 'vite';

const [name, ...args] = process.argv.slice(2);
const { module } = await runnerImport(`./scripts/${name}.ts`, { configFile: false, logLevel: 'error' });
await module.main(args);
