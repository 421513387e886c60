import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyedDesk } from '../packages/keyed-desk.ts';
import { operatorOf } from '../support/operator.ts';
import { firm } from '../support/records.ts';
import { temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

test('an operator takes a package from a stick beside a hub that serves, and the desk opens the reply', async () => {
  const [dataDir, stick] = [temporaryFolder(), temporaryFolder()];
  const story = await startStory(dataDir);
  const { desk, pack, open } = await keyedDesk(story, 'lin');
  const file = join(stick, 'lin-out.cdpkg');
  const op = desk.makeNew('enterprise', 'firm', firm());
  writeFileSync(file, await pack({ ops: [op] }));

  const { ask, type } = operatorOf(dataDir);
  const said = await ask<{ file: string; account: string }>('take-package', file, '--out', stick);
  expect(said).toMatchObject({ ok: true, account: 'lin', operations: 1 });
  expect(readdirSync(stick).toSorted()).toEqual(['lin-20261124-090000-reply.cdpkg', 'lin-out.cdpkg']);
  const body = await open(readFileSync(said.file));
  expect(body.verdicts).toMatchObject([{ id: op.id, verdict: 'applied' }]);
  await desk.pull();
  expect(desk.rows('enterprise')).toHaveLength(1);

  const again = await type('take-package', file, '--out', join(stick, 'again.cdpkg'));
  expect(again).toMatchObject({
    exitCode: 0,
    out: expect.stringMatching(/lin was taken before; its 1 items/),
  });
  await story.hub.close();
});

test('what cannot be taken is named with the file', async () => {
  const [dataDir, stick] = [temporaryFolder(), temporaryFolder()];
  const story = await startStory(dataDir);
  const { pack } = await keyedDesk(story, 'lin');
  const { type } = operatorOf(dataDir);
  const cut = join(stick, 'cut.cdpkg');
  writeFileSync(cut, (await pack({})).subarray(0, -5));
  expect(await type('take-package', cut, '--out', stick)).toMatchObject({
    exitCode: 1,
    err: expect.stringMatching(/^cut\.cdpkg is not complete/),
  });
  expect((await type('take-package', join(stick, 'none'), '--out', stick)).err).toContain('ENOENT');
  const whole = join(stick, 'whole.cdpkg');
  writeFileSync(whole, await pack({}));
  const unwritten = await type('take-package', whole, '--out', join(stick, 'no/such/folder/reply.cdpkg'));
  expect(unwritten).toMatchObject({ exitCode: 1, err: expect.stringContaining('The work was taken') });
  expect(await type('take-package', whole)).toMatchObject({ exitCode: 2 });
  await story.hub.close();
});
