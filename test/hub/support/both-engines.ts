import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasPostgres, missingPostgres } from '../../support/postgres.ts';
import { type OpenStore, onSqlite, runOn } from './engine.ts';
import { postgresEngine } from './postgres-engine.ts';

export interface EngineUnderTest {
  readonly open: OpenStore;
  /** How many hubs may serve the same data. */
  readonly mostHubs: 1 | 2;
}

/** Registers the same tests for SQLite and for PostgreSQL; stories started inside run on that engine. */
export function onBothEngines(tests: (engine: EngineUnderTest) => void): void {
  const group = (engine: EngineUnderTest) => () => {
    beforeAll(() => runOn(engine.open));
    afterAll(() => runOn(onSqlite));
    tests(engine);
  };
  describe('on SQLite', group({ open: onSqlite, mostHubs: 1 }));
  test('there is a PostgreSQL to run on', ({ skip }) => skip(!hasPostgres, missingPostgres));
  describe.runIf(hasPostgres)('on PostgreSQL', () => {
    const { open } = postgresEngine();
    group({ open, mostHubs: 2 })();
  });
}
