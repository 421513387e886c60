import type { Mutant } from './mutant.ts';

const one = (file: string, find: string, put: string) => [{ file, find, put }];

/** Defects of the laptop's side. */
export const deskMutants: readonly Mutant[] = [
  {
    name: 'no reference count',
    breaks: 'a row leaves the laptop although another scope still holds it',
    changes: one(
      'electron/store/scopes.ts',
      "if (db.get('SELECT 1 FROM sx_member WHERE tbl = :table AND pk = :pk', { table, pk })) return;",
      '',
    ),
    patience: 400,
  },
  {
    name: 'ignore revoked scopes',
    breaks: 'rows of a lost scope stay on the laptop',
    changes: one('electron/store/scopes.ts', 'for (const { id } of lost) purgeScope(db, id);', ''),
    patience: 400,
  },
  {
    name: 'purge takes unsent work along',
    breaks: 'unsent work on a lost row is thrown away',
    changes: one(
      'electron/store/scopes.ts',
      'takeMarks(db, scope);\n  db.run',
      `for (const { tbl, pk } of members) db.run("DELETE FROM sx_outbox WHERE state = 'pending' AND tbl = :tbl AND pk = :pk", { tbl, pk });
  takeMarks(db, scope);
  db.run`,
    ),
    patience: 1_000,
  },
  {
    name: 'no sweep after a restore',
    breaks: 'rows that exist only in the dead timeline stay on the laptop',
    changes: one('electron/sync/pull.ts', ' && sweepOldEpoch(tx);', ' && false;'),
    patience: 1_000,
  },
  {
    name: 'no re-queue after a restore',
    breaks: 'what the hub took before it was restored is not sent again',
    changes: one(
      'electron/store/epoch.ts',
      "WHERE state IN ('acked', 'conflict', 'held', 'sent')",
      "WHERE state = 'sent'",
    ),
    patience: 400,
  },
  {
    name: 'keep sequences of the old epoch',
    breaks: 'rows of the dead timeline pass for newer than the living ones',
    changes: one('electron/store/epoch.ts', 'SET seq = -1`', 'SET seq = seq`'),
    patience: 1_000,
  },
  {
    name: 'apply late pages',
    breaks: 'a page that does not continue from the stored cursor is applied',
    changes: one('electron/store/apply-page.ts', 'if (findCursor(db, scope) !== from) return null;', ''),
    patience: 3_000,
  },
  {
    name: 'older rows win',
    breaks: 'a row that comes late replaces a newer one',
    changes: one('electron/store/base-rows.ts', 'const newer =', 'const newer = sql; void'),
    patience: 3_000,
  },
  {
    name: 'writes in pieces',
    breaks: 'an operation and what it shows are not written in one transaction',
    changes: one(
      'electron/store/desk-db.ts',
      `          .transaction(() => {
            const result = work(writable);
            refuseIfGone();
            return result;
          })
          .immediate();`,
      `          .transaction(() => undefined)
          .immediate() ?? work(writable);`,
    ),
    patience: 1_000,
  },
  {
    name: 'own work is not shown',
    breaks: 'what was just written appears only after the hub has sent it back',
    changes: one('electron/store/enqueue.ts', "if (op.k !== 'cmd') rebuildOverlay(db, rowKeyOf(op));", ''),
    patience: 400,
  },
  {
    name: 'a page forgets what lies over it',
    breaks: 'what is shown does not follow the row that has come',
    changes: one('electron/store/apply-page.ts', 'if (uncovered.has(', 'if ([].includes('),
    patience: 400,
  },
  {
    name: 'nothing settles',
    breaks: 'judged work lies over its row for ever',
    changes: one('electron/sync/pull.ts', 'settleAwaited(tx, awaited);', ''),
    patience: 1_000,
  },
  {
    name: 'verdict dropped',
    breaks: 'the hub has judged and the laptop does not write it down',
    changes: one(
      'electron/sync/push.ts',
      'for (const verdict of judged) putVerdict(',
      'for (const verdict of judged.slice(1)) putVerdict(',
    ),
    patience: 400,
  },
  {
    name: 'sent is forgotten',
    breaks: 'what was sent without an answer never waits again',
    changes: one(
      'electron/store/outbox.ts',
      "db.run(`UPDATE sx_outbox SET state = 'pending' WHERE state = 'sent'`);",
      '',
    ),
    patience: 400,
  },
  {
    name: 'trim before a backup',
    breaks: 'the laptop forgets work that no backup of the hub holds',
    changes: one(
      'electron/store/outbox.ts',
      "state = 'acked' AND stored_seq <= :backupSeq AND (",
      "state = 'acked' AND (:backupSeq >= 0) AND (",
    ),
    patience: 1_000,
  },
  {
    name: 'no repair',
    breaks: 'a laptop that differs from the hub is not repaired',
    changes: one(
      'electron/sync/pull.ts',
      'if (wrong.length === 0) return;',
      'if (wrong.length >= 0) return;',
    ),
    patience: 1_000,
  },
  {
    name: 'no sweep of a full list',
    breaks: 'what left while the laptop was away and was forgotten by the hub stays',
    changes: one(
      'electron/store/apply-page.ts',
      'if (isListedAnew && !hasMore)',
      'if (isListedAnew && hasMore)',
    ),
    patience: 1_000,
  },
];
