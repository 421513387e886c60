import { listUnsentIds, takeBack } from '#electron/store/attachments/attachment-rows.ts';
import { prepared } from '../oracle/prepared.ts';
import type { Act } from './act.ts';
import { shownRows } from './shown-rows.ts';

/** Somebody takes an attachment away again that has not left the laptop: nobody waits for it any more. */
export const takeBackFile: Act = {
  name: 'take back file',
  weight: 1,
  contents: ({ desk, db, random, now, forget }) => {
    const raw = desk.program()?.raw;
    const files = shownRows(db, 'attachment');
    const unsent = listUnsentIds(
      db,
      files.map(({ id }) => id),
    );
    const mine = files.filter(({ id }) => unsent.has(id));
    if (!raw || mine.length === 0) return [];
    const file = random.pick(mine);
    const ids = prepared(raw, `SELECT op_id FROM sx_outbox WHERE tbl = 'attachment' AND pk = ?`)
      .pluck()
      .all(file.id) as string[];
    // Before, since the power may fail right after it.
    for (const id of ids) forget(id);
    db.write((tx) => takeBack(tx, file, now));
    return [];
  },
};
