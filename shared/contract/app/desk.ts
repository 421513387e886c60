import { z } from 'zod';
import { expert } from '../../domain/expert.ts';
import { officeSetting } from '../../domain/office-setting.ts';
import { orgUnit } from '../../domain/org-unit.ts';
import { panel } from '../../domain/panel.ts';
import { panelChecklist } from '../../domain/panel-checklist.ts';
import { person } from '../../domain/person.ts';
import { workdayCalendar } from '../../domain/workday-calendar.ts';

/**
 * The state of the exchange with the hub. `waiting` counts operations that have not left this laptop, `conflicts` and
 * `held` open ones of this person, `toDecide` what waits for this person as a supervisor.
 */
export const syncStatus = z.object({
  state: z.enum(['online', 'offline', 'syncing', 'signed_out_of_hub']),
  waiting: z.int(),
  oldestWaitingAt: z.iso.datetime().nullable(),
  refused: z.int(),
  conflicts: z.int(),
  held: z.int(),
  toDecide: z.int(),
  /** The part of `toDecide` that are conflicts of other people which nobody decides. */
  overdueConflicts: z.int(),
  arrivedToday: z.int(),
  lastSyncedAt: z.iso.datetime().nullable(),
  clockOffsetMs: z.int().nullable(),
  isFirstSyncDone: z.boolean(),
});
export type SyncStatus = z.infer<typeof syncStatus>;

export const outboxEntry = z.object({
  opId: z.uuid(),
  kind: z.enum(['new', 'set', 'add', 'rem', 'del', 'cmd', 'resolve']),
  table: z.string(),
  pk: z.string(),
  title: z.string(),
  /** The record it is about: that of the conflict or the held work for a decision, otherwise its own. */
  about: z.object({ table: z.string(), pk: z.string() }),
  /** The command for `cmd`, otherwise empty. */
  command: z.string(),
  /** The field and the value that a decision about a conflict chose; otherwise null. */
  choice: z.object({ field: z.string(), value: z.json() }).nullable(),
  authoredAt: z.iso.datetime(),
  /** When the hub answered. */
  answeredAt: z.iso.datetime().nullable(),
  state: z.enum(['pending', 'sent', 'acked', 'refused', 'conflict', 'held']),
  code: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type OutboxEntry = z.infer<typeof outboxEntry>;

export const storeChecks = ['key', 'integrity', 'settings', 'outbox', 'overlay'] as const;

export const ledgerNames = ['visits', 'issues'] as const;

export const deskApi = {
  'sync.status': { input: z.object({}), output: syncStatus },
  /** Everything unsent or refused, and the last 50 that arrived. */
  'sync.list': { input: z.object({}), output: z.array(outboxEntry) },
  'sync.now': { input: z.object({}), output: syncStatus },
  'reference.get': {
    input: z.object({}),
    output: z.object({
      panels: z.array(panel.schema),
      experts: z.array(expert.schema),
      checklists: z.array(panelChecklist.schema),
      units: z.array(orgUnit.schema),
      people: z.array(person.schema),
      calendars: z.array(workdayCalendar.schema),
      settings: z.array(officeSetting.schema),
    }),
  },
  'ledgers.export': {
    input: z.object({
      ledger: z.enum(ledgerNames),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
    }),
    output: z.object({ fileName: z.string(), bytes: z.base64(), rows: z.int() }),
  },
  /** Writes a checked, encrypted copy of this person's database into their backups folder. `size` is in bytes. */
  'store.backup': { input: z.object({}), output: z.object({ file: z.string(), size: z.int() }) },
  /** Checks that the database is whole, its settings in force, and that unsent work can be read and is shown. */
  'store.verify': {
    input: z.object({}),
    output: z.object({
      checks: z.array(z.object({ name: z.enum(storeChecks), isSound: z.boolean(), detail: z.string() })),
    }),
  },
} as const;
