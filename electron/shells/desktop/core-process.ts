import { createDesk } from '#electron/core/create-desk.ts';
import { must } from '#shared/assert.ts';
import { pipeFromUtility } from '../carrier/pipe.ts';
import { realPorts } from '../carrier/real-ports.ts';
import { serveDesk } from '../carrier/serve-desk.ts';

const dataDir = must(process.argv[2], 'the shell passes the data folder');
const hubUrl = must(process.argv[3], 'the shell passes the address of the hub');
const run = must(process.argv[4], 'the shell names its run');

// Ctrl-C at the terminal of a developer reaches this process too; the shell decides when the core stops.
process.on('SIGINT', () => undefined);

serveDesk(pipeFromUtility(process.parentPort), {
  createDesk,
  ports: { ...realPorts(dataDir, hubUrl), run },
  exit: (code) => process.exit(code),
});
