import { createDesk } from '#electron/core/create-desk.ts';
import { must } from '#shared/assert.ts';
import { pipeFromFork } from './pipe.ts';
import { realPorts } from './real-ports.ts';
import { serveDesk } from './serve-desk.ts';

const dataDir = must(process.argv[2], 'the shell passes the data folder');
const hubUrl = must(process.argv[3], 'the shell passes the address of the hub');
const run = must(process.argv[4], 'the shell names its run');

// Ctrl-C reaches the whole foreground group; the shell decides when the core stops.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

serveDesk(pipeFromFork(process), {
  createDesk,
  ports: { ...realPorts(dataDir, hubUrl), run },
  exit: (code) => process.exit(code),
});
