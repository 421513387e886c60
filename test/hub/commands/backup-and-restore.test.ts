import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder } from '#hub/store/folder-lock.ts';
import { backupSeqOf } from '#hub/store/meta.ts';
import { openStoryStore } from '../support/engine.ts';
import { operatorOf } from '../support/operator.ts';
import { firm } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

/** A hub with a firm in its copy, and one that was recorded after. */
async function copied() {
  const dataDir = temporaryFolder();
  const story = await startStory(dataDir);
  const lin = await story.deskOf('lin');
  await lin.push(lin.makeNew('enterprise', 'kept', firm({ name: '备份里的公司' })));
  const operator = operatorOf(dataDir);
  const copy = join(dataDir, 'copy.db');
  const backedUp = await operator.type('backup', '--out', copy);
  const { head, epoch } = await story.hub.health();
  await lin.push(lin.makeNew('enterprise', 'after', firm({ name: '备份后的公司', uscc: null })));
  await story.hub.close();
  return { dataDir, copy, backedUp, head, epoch, ...operator };
}

const firmsIn = (dataDir: string) =>
  lookInto(dataDir, async (db) => {
    const rows = await db.selectFrom('enterprise').select('name').orderBy('row_no').execute();
    return rows.map(({ name }) => name);
  });

test('a copy of a hub that serves is checked, and only then the desks may forget', async () => {
  const { dataDir, copy, backedUp, head, type, ask } = await copied();
  expect(backedUp).toMatchObject({ exitCode: 0, err: '' });
  expect(await lookInto(dataDir, backupSeqOf)).toBe(head);
  expect(await type('backup', '--out', copy)).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('already'),
  });
  expect(await ask('verify-backup', copy)).toMatchObject({ ok: true, head, operations: 1, findings: [] });
  // Nothing of the look is left behind.
  expect(readdirSync(dataDir).filter((name) => name.startsWith('hub-copy-'))).toEqual([]);
});

test('a copy in which something is missing cannot be relied on, and a damaged one neither', async () => {
  const { dataDir, copy, type } = await copied();
  const store = await openStoryStore(dataDir);
  await store.write(async (tx) => {
    await tx.updateTable('hub_shard').set({ head: 1 }).execute();
    await tx.updateTable('sx_inbox').set({ verdict: null }).execute();
  });
  const bad = join(dataDir, 'bad.db');
  await store.backup(bad);
  await store.close();
  const said = await type('verify-backup', bad);
  expect(said.exitCode).toBe(3);
  expect(said.out).toContain('A record is newer than the newest change');
  expect(said.out).toContain('An operation that was received has no verdict');
  const tried = await type('backup', '--out', join(dataDir, 'new.db'));
  expect(tried.exitCode).toBe(3);
  expect(existsSync(join(dataDir, 'new.db'))).toBe(false);
  expect((await type('restore', bad, '--yes')).exitCode).toBe(3);

  const bytes = readFileSync(copy);
  bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
  writeFileSync(copy, bytes);
  expect((await type('verify-backup', copy)).exitCode).toBeGreaterThan(0);
  expect(await type('verify-backup', join(dataDir, 'none.db'))).toMatchObject({ exitCode: 1 });
});

test('a restore asks first, begins a new epoch, and keeps what it replaces', async () => {
  const { dataDir, copy, epoch, type, ask } = await copied();
  const asked = await type('restore', copy);
  expect(asked).toMatchObject({ exitCode: 1, out: expect.stringContaining('--yes') });
  expect(await firmsIn(dataDir)).toEqual(['备份里的公司', '备份后的公司']);

  const restored = await ask<{ ok: boolean; epoch: string; kept: string }>('restore', copy, '--yes');
  expect(restored.ok).toBe(true);
  expect(await firmsIn(dataDir)).toEqual(['备份里的公司']);
  const meta = await lookInto(dataDir, (db) =>
    db.selectFrom('hub_meta').select('v').where('k', '=', 'epoch').execute(),
  );
  expect(meta).toEqual([{ v: restored.epoch }]);
  expect(restored.epoch).not.toBe(epoch);
  const tokensIn = (folder: string) =>
    lookInto(folder, (db) => db.selectFrom('sx_device').select('token_hash').execute());
  expect(await tokensIn(dataDir)).toEqual([{ token_hash: null }]);
  expect(await tokensIn(restored.kept)).toEqual([{ token_hash: expect.any(String) }]);

  expect(restored.kept).toContain('replaced-2026-11-24T01-00-00.000Z');
  expect(await firmsIn(restored.kept)).toEqual(['备份里的公司', '备份后的公司']);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('hub-copy-'))).toEqual([]);
});

test('an older copy than the desks were promised is restored with a warning', async () => {
  const { dataDir, copy, type } = await copied();
  await type('backup', '--out', join(dataDir, 'newer.db'));
  const restored = await type('restore', copy, '--yes');
  expect(restored).toMatchObject({ exitCode: 0, out: expect.stringContaining('may be gone from them') });
});

test('a hub that serves the folder is not pulled from under its desks', async () => {
  const { dataDir, copy, type } = await copied();
  const letGo = lockFolder(dataDir, { alone: true });
  expect(await type('restore', copy, '--yes')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('in use by another hub'),
  });
  letGo?.();
  expect((await type('restore', copy, '--yes')).exitCode).toBe(0);
});

test('a hub moves to another machine with a copy and its key, and a damaged one comes back', async () => {
  const { dataDir, copy } = await copied();
  const elsewhere = temporaryFolder();
  const there = operatorOf(elsewhere);
  expect(await there.type('restore', copy, '--yes')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('--key'),
  });
  const moved = await there.type('restore', copy, '--yes', '--key', join(dataDir, 'hub.key'));
  expect(moved).toMatchObject({ exitCode: 0, err: '' });
  expect(await firmsIn(elsewhere)).toEqual(['备份里的公司']);

  copyFileSync(copy, join(elsewhere, 'copy.db'));
  writeFileSync(join(elsewhere, 'hub.db'), 'this was a database');
  const back = await there.type('restore', join(elsewhere, 'copy.db'), '--yes');
  expect(back).toMatchObject({ exitCode: 0, err: '' });
  expect(await firmsIn(elsewhere)).toEqual(['备份里的公司']);
});

test('the status tells the head, the age of the last copy, and what waits', async () => {
  const { type, ask, clock, head } = await copied();
  clock.now += 5 * 3_600_000;
  expect(await ask('status')).toMatchObject({
    head: head + 1,
    backupSeq: head,
    people: 15,
    devices: 1,
    held: 0,
  });
  const { out } = await type('status');
  expect(out).toContain('5 hours ago), 1 changes since');
});
