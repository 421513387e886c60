import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasPostgres, missingPostgres } from '../../support/postgres.ts';
import { onSqlite, runOn } from '../support/engine.ts';
import { postgresEngine } from '../support/postgres-engine.ts';

test('there is a PostgreSQL to run on', ({ skip }) => skip(!hasPostgres, missingPostgres));

/**
 * What the hub does does not depend on where it keeps its data: these stories run on SQLite in their own files. Those
 * that ask the store for nothing special, such as the checks of what a laptop may send, run there alone.
 */
describe.runIf(hasPostgres)('on PostgreSQL', async () => {
  const { open } = postgresEngine();
  beforeAll(() => runOn(open));
  afterAll(() => runOn(onSqlite));

  await import('../accept/accept-command.test.ts');
  await import('../accept/accept-delete.test.ts');
  await import('../accept/accept-member.test.ts');
  await import('../accept/accept-ops.test.ts');
  await import('../accept/accept-set.test.ts');
  await import('../accept/decide-held.test.ts');
  await import('../accept/kept-for-people.test.ts');
  await import('../accept/follow-firm.test.ts');
  await import('../accept/release-missing.test.ts');
  await import('../accept/resolve-conflict.test.ts');
  await import('../accept/standing.test.ts');
  await import('../accounts/device-token.test.ts');
  await import('../feed/collect-left.test.ts');
  await import('../feed/digests.test.ts');
  await import('../feed/moves.test.ts');
  await import('../feed/pull-pages.test.ts');
  await import('../feed/repair-pages.test.ts');
});
