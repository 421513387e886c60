import { must } from '#shared/assert.ts';
import type { RoleGrant } from '#shared/domain/role.ts';
import type { TableName, TableRow } from '#shared/domain/tables.ts';
import type { SentOp, Verdict } from '#shared/sync/op.ts';
import { createJudgements, judgeOps, settle } from './accept/accept-ops.ts';
import { attemptAlone } from './accept/attempt-alone.ts';
import { createBatchLog, join, touch } from './accept/batch-log.ts';
import { takeDueSteps } from './accept/take-due-steps.ts';
import { accountKey } from './accounts/account-key.ts';
import { insertAccount } from './store/accounts.ts';
import type { HubStore, Writer } from './store/db.ts';
import { isShowingGrants } from './store/grant-history.ts';
import { findActor, replaceGrants } from './store/grants.ts';
import { type MetaKey, setMeta } from './store/meta.ts';
import { readOffice } from './store/office.ts';
import { insertRow, updateRow } from './store/rows.ts';

/** A person with an account. `password` is a PHC string (`hashPassword`). */
export interface NewPerson {
  readonly person: TableRow<'person'>;
  readonly password: string;
  readonly isDemo: boolean;
  /** Since when the grants hold: an ISO instant. */
  readonly since: string;
}

/** How the hub judged an operation, before the sequence is known. */
export type SeededVerdict = Pick<Verdict, 'id' | 'verdict' | 'code' | 'params'>;

/** Fills a hub inside one transaction: reference rows and people directly, everything else as operations. */
export interface Seeder {
  readonly insertRows: <N extends TableName>(table: N, rows: readonly TableRow<N>[]) => Promise<void>;
  /** Some fields of a row, whatever they held before. */
  readonly changeRow: <N extends TableName>(
    table: N,
    id: string,
    values: Partial<TableRow<N>>,
  ) => Promise<void>;
  readonly addPerson: (person: NewPerson) => Promise<void>;
  /** The person's grants from `at` on; the ones before stay in the history. */
  readonly changeGrants: (personId: string, grants: readonly RoleGrant[], at: string) => Promise<void>;
  /** Lets the person's row say what the history of grants says of `at`. */
  readonly showGrants: (personId: string, at: string) => Promise<void>;
  /** Judges operations as if this person's device had handed them in at the instant `at`. */
  readonly accept: (personId: string, at: string, ops: readonly SentOp[]) => Promise<SeededVerdict[]>;
  /** Takes what the rules owe an issue at `at`; a defect undoes the steps of this issue alone, and is told. */
  readonly takeDueSteps: (issueId: string, at: string) => Promise<void>;
  readonly setMeta: (key: MetaKey, value: string) => Promise<void>;
}

export interface SeedPorts {
  readonly newId: () => string;
  readonly onBug: (name: string, error: unknown) => void;
}

/** The device that stands in the inbox for operations which no device sent. */
const seedDevice = '00000000-0000-4000-8000-000000000000';

/** Runs `work` and settles all of it under one sequence, since nobody can look into the transaction before its end. */
export async function seedInside<T>(
  store: HubStore,
  tx: Writer,
  { newId, onBug }: SeedPorts,
  work: (seeder: Seeder) => Promise<T>,
): Promise<T> {
  const judgements = createJudgements();
  const { log } = judgements;
  const insertRows: Seeder['insertRows'] = async (table, rows) => {
    for (const row of rows) {
      await insertRow(tx, table, row, {});
      touch(log, table, row.id);
    }
  };
  const result = await work({
    insertRows,
    changeRow: async (table, id, values) => {
      await updateRow(tx, table, id, values, {});
      touch(log, table, id);
    },
    addPerson: async ({ person, password, isDemo, since }) => {
      await insertRows('person', [person]);
      const account = accountKey(person.account);
      await insertAccount(tx, { personId: person.id, account, password, isDemo });
      await replaceGrants(tx, person.id, person.grants, { at: since, newId });
    },
    changeGrants: async (personId, grants, at) => {
      await updateRow(tx, 'person', personId, { grants }, {});
      await replaceGrants(tx, personId, grants, { at, newId });
      touch(log, 'person', personId);
    },
    showGrants: async (personId, at) => {
      if (await isShowingGrants(tx, personId, at)) return;
      const { grants } = must(await findActor(tx, personId, at), 'grants belong to a person');
      await updateRow(tx, 'person', personId, { grants }, {});
      touch(log, 'person', personId);
    },
    accept: async (personId, at, ops) => {
      const context = { personId, deviceId: seedDevice, at, newId, onBug };
      const answers = await judgeOps(store, tx, judgements, ops, context);
      return answers.map((answer) =>
        'verdict' in answer ? answer : { id: answer.op.id, ...answer.outcome },
      );
    },
    takeDueSteps: async (issueId, at) => {
      const steps = createBatchLog(log);
      const office = await readOffice(tx);
      const take = () => takeDueSteps(tx, steps, issueId, { at, newId, office });
      const attempted = await attemptAlone(store, tx, { newId, onBug }, 'due steps', take);
      if ('value' in attempted) join(log, steps);
    },
    setMeta: (key, value) => setMeta(tx, key, value),
  });
  await settle(tx, judgements);
  return result;
}
