import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { createDesk } from '#electron/core/create-desk.ts';
import { createClient } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { idOf } from '../../../../hub/support/names.ts';

/**
 * Lin's desk in a process of its own. Adds one file of so many bytes to the issue unless it is there, and exchanges
 * until the hub has stored it. Says `signed`, `added <sha>`, `sent <bytes>` after each part, and `stored`.
 */
const [dataDir = '', hubUrl = '', size = '0'] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const desk = createDesk({
  dataDir,
  hubUrl,
  run: null,
  now: Date.now,
  newId: randomUUID,
  random: Math.random,
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  fetch,
  parseSpreadsheet: () => Promise.reject(new Error('no spreadsheet here')),
  log: (level, message, detail) => {
    if (level === 'error') process.stderr.write(`${message} ${JSON.stringify(detail)}\n`);
  },
});
const call = createClient<AppApi>((name, input) => desk.call('seat', name, input));
const owner = { table: 'issue', id: idOf('i') } as const;
const mib = 1024 * 1024;

/** The same bytes in every run, made chunk by chunk. */
function chunkAt(offset: number, length: number): Buffer {
  const chunk = Buffer.alloc(length, createHash('sha256').update(`${offset}`).digest());
  if (offset === 0) chunk.write('%PDF-1.7');
  return chunk;
}

await call('session.signInDemo', { account: 'lin' });
await call('sync.now', {});
say('signed');

const { rows } = await call('attachments.list', { owner });
if (rows.length === 0) {
  const total = Number(size);
  const hash = createHash('sha256');
  const { id } = await call('attachments.begin', { owner, name: 'file.pdf', size: total });
  for (let offset = 0; offset < total; offset += mib) {
    const chunk = chunkAt(offset, Math.min(mib, total - offset));
    hash.update(chunk);
    await call('attachments.append', { id, offset, bytes: chunk.toString('base64') });
  }
  await call('attachments.finish', { id });
  say(`added ${hash.digest('hex')}`);
}
let sent = 0;
const tell = async (): Promise<void> => {
  const { up } = await call('attachments.progress', {}).catch(() => ({ up: { done: 0 } }));
  if (up.done === sent) return;
  sent = up.done;
  if (sent > 0) say(`sent ${sent}`);
};
desk.subscribe(() => void tell());
for (;;) {
  await call('sync.now', {});
  const [file] = (await call('attachments.list', { owner })).rows;
  if (file?.state === 'stored') break;
  await rest(200);
}
say('stored');
// Stays until it is killed, so that its memory can be looked at.
await new Promise(() => undefined);
