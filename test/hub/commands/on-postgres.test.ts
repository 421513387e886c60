import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasPostgres, missingPostgres } from '../../support/postgres.ts';
import { onSqlite, runOn } from '../support/engine.ts';
import { operatorOf } from '../support/operator.ts';
import { postgresEngine } from '../support/postgres-engine.ts';
import { firm } from '../support/records.ts';
import { lookInto, temporaryFolder } from '../support/store-of.ts';
import { startStory } from '../support/story.ts';

test('there is a PostgreSQL to run on', ({ skip }) => skip(!hasPostgres, missingPostgres));

describe.runIf(hasPostgres)('a hub whose tables are in PostgreSQL', () => {
  const { open, urlOf } = postgresEngine();
  beforeAll(() => runOn(open));
  afterAll(() => runOn(onSqlite));

  test('is copied, put back in one step under a new epoch, and what it had is kept as a file', async () => {
    const dataDir = temporaryFolder();
    const story = await startStory(dataDir);
    const { type, ask } = operatorOf(dataDir, await urlOf(dataDir));
    const lin = await story.deskOf('lin');
    await lin.push(lin.makeNew('enterprise', 'kept', firm({ name: '备份里的公司' })));
    const copy = join(dataDir, 'copy.db');
    expect(await type('backup', '--out', copy)).toMatchObject({ exitCode: 0, err: '' });
    await lin.push(lin.makeNew('enterprise', 'after', firm({ name: '备份后的公司' })));
    await type('grants', 'add', '--account', 'lin', '--role', 'inspector', '--city');
    const { epoch, head } = await story.hub.health();
    expect(await ask('status')).toMatchObject({ epoch, head, databaseBytes: null });
    await story.hub.close();

    const restored = await ask<{ epoch: string; kept: string }>('restore', copy, '--yes');
    expect(restored.epoch).not.toBe(epoch);
    expect(await ask('status')).toMatchObject({ epoch: restored.epoch, head: head - 2 });
    const firms = await lookInto(dataDir, (db) => db.selectFrom('enterprise').select('name').execute());
    expect(firms).toEqual([{ name: '备份里的公司' }]);
    expect(await ask('verify-backup', restored.kept)).toMatchObject({ ok: true, head, epoch });
  });
});
