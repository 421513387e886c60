import type { RoleGrant } from '#shared/domain/role.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { Op, Verdict } from '#shared/sync/op.ts';
import { acceptOps } from './accept/accept-ops.ts';
import type { OfficeTime } from './accept/context.ts';
import { publish } from './accept/publish.ts';
import { insertAccount } from './store/accounts.ts';
import type { HubStore, Writer } from './store/db.ts';
import { replaceGrants } from './store/grants.ts';
import { type MetaKey, setMeta } from './store/meta.ts';
import { insertRow, stampRows, updateRow } from './store/rows.ts';
import { takeSequence } from './store/sequencer.ts';

/** A person with an account. `password` is a PHC string (`hashPassword`). */
export interface NewPerson {
  readonly person: TableRow<'person'>;
  readonly password: string;
  readonly isDemo: boolean;
  /** Since when the grants hold: an ISO instant. */
  readonly since: string;
}

/** Fills a hub inside one transaction: reference rows and people directly, everything else as operations. */
export interface Seeder {
  readonly insertRows: <N extends TableName>(table: N, rows: readonly TableRow<N>[]) => Promise<void>;
  readonly addPerson: (person: NewPerson) => Promise<void>;
  /** The person's grants from `at` on; the ones before stay in the history. */
  readonly changeGrants: (personId: string, grants: readonly RoleGrant[], at: string) => Promise<void>;
  /** Judges operations as if this person's device had handed them in at the instant `at`. */
  readonly accept: (personId: string, at: string, ops: readonly Op[]) => Promise<Verdict[]>;
  readonly setMeta: (key: MetaKey, value: string) => Promise<void>;
}

export interface SeedPorts {
  readonly newId: () => string;
  readonly time: OfficeTime;
  readonly onBug: (name: string, error: unknown) => void;
}

/** The device that stands in the inbox for operations which no device sent. */
const seedDevice = '00000000-0000-4000-8000-000000000000';

export function createSeeder(store: HubStore, tx: Writer, { newId, time, onBug }: SeedPorts): Seeder {
  const announce = async (table: TableName, ids: readonly string[]) => {
    const seq = await takeSequence(tx);
    await stampRows(tx, table, ids, seq);
    await publish(
      tx,
      ids.map((id) => ({ table, id })),
      seq,
    );
  };
  const insertRows: Seeder['insertRows'] = async (table, rows) => {
    for (const row of rows) await insertRow(tx, table, row, {});
    await announce(
      table,
      rows.map((row) => row.id),
    );
  };
  return {
    insertRows,
    addPerson: async ({ person, password, isDemo, since }) => {
      await insertRows('person', [person]);
      await insertAccount(tx, { personId: person.id, account: person.account, password, isDemo });
      await replaceGrants(tx, person.id, person.grants, { at: since, newId });
    },
    changeGrants: async (personId, grants, at) => {
      await updateRow(tx, 'person', personId, { grants }, {});
      await replaceGrants(tx, personId, grants, { at, newId });
      await announce('person', [personId]);
    },
    accept: async (personId, at, ops) => {
      const context = { personId, deviceId: seedDevice, at, newId, time, onBug };
      return (await acceptOps(store, tx, ops, context)).verdicts;
    },
    setMeta: (key, value) => setMeta(tx, key, value),
  };
}
