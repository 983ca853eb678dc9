// Runs a command written in TypeScript, `scripts/NAME.ts`, on any node that vite supports.
import { runnerImport } from 'vite';

const [name, ...args] = process.argv.slice(2);
const { module } = await runnerImport(`./scripts/${name}.ts`, { configFile: false, logLevel: 'error' });
try {
  await module.main(args);
} catch (error) {
  // wrong usage shows only its message; any other error shows its stack
  if (error?.name !== 'Asked') throw error;
  console.error(error.message);
  process.exitCode = 2;
}
