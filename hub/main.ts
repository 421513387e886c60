import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultOffice } from '#shared/calendar/office-time.ts';
import { shippedCalendar } from '#shared/calendar/shipped.ts';
import { createServer } from './http/server.ts';
import { createHub } from './hub.ts';
import { stopWhenAsked } from './stop.ts';

/** Ends the process with one plain sentence. */
function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '4100' },
        host: { type: 'string', default: '127.0.0.1' },
        demo: { type: 'boolean', default: false },
        'with-parent': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) giveUp(`--port ${values.port} is not a port.`);
    if (values.data === undefined) giveUp('Say where the hub keeps its data: --data DIR.');
    return { ...values, data: values.data, port };
  } catch (error) {
    return giveUp(`${(error as Error).message} Use: --data DIR [--port N] [--host ADDRESS] [--demo]`);
  }
}

if (Number.parseInt(process.versions.node, 10) < 22) {
  giveUp(`The hub needs Node 22 or newer; this is ${process.version}.`);
}
const { data, port, host, demo, 'with-parent': isWithParent } = readArguments();
const onBug = (name: string, error: unknown): void => {
  process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
};

mkdirSync(data, { recursive: true, mode: 0o700 });
const hub = await createHub({
  dataDir: data,
  now: Date.now,
  newId: randomUUIDv7,
  randomBytes,
  isDemo: demo,
  time: { calendar: shippedCalendar, office: defaultOffice },
  onBug,
}).catch((error: unknown) => giveUp(`The hub could not open ${data}: ${(error as Error).message}`));

const server = await createServer(hub, onBug);
stopWhenAsked(isWithParent, async () => {
  await server.close();
  await hub.close();
});
const url = await server.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
  const isBusy = error.code === 'EADDRINUSE';
  return giveUp(
    isBusy ? `Port ${port} is in use: choose another with --port.` : `Cannot listen: ${error.message}`,
  );
});
process.stdout.write(`ready ${url}\n`);
