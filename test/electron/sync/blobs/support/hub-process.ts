import { createServer } from '#hub/http/server.ts';
import { openHubBlobs } from '#hub/hub-blobs.ts';
import { openStoryStore } from '../../../../hub/support/engine.ts';
import { idOf } from '../../../../hub/support/names.ts';
import { firm, issue } from '../../../../hub/support/records.ts';
import { startStory } from '../../../../hub/support/story.ts';

/** A hub of its own process over a folder, with lin's firm and one issue, until it is killed. Says `ready`. */
const [dataDir = '', port = '0', firstId = '0'] = process.argv.slice(2);
const { hub, deskOf } = await startStory(dataDir, Number(firstId));
const store = await openStoryStore(dataDir);
const blobs = await openHubBlobs({
  dataDir,
  store,
  hub,
  now: Date.now,
  newId: () => crypto.randomUUID(),
});
const lin = await deskOf('lin');
await lin.pull();
if (!lin.rows('issue').some(({ id }) => idOf(id) === idOf('i'))) {
  await lin.push(
    lin.makeNew('enterprise', 'f', firm()),
    lin.makeNew('issue', 'i', issue('f')),
    lin.makeCommand('i', 'submit', { state: 'draft', rev: 0 }),
  );
}
const server = await createServer(hub, (name, error) => process.stderr.write(`${name} ${String(error)}\n`), {
  blobs,
});
const url = await server.listen({ host: '127.0.0.1', port: Number(port) });
process.stdout.write(`ready ${url}\n`);
