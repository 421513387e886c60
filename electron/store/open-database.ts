import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, isKeyOf } from './connect.ts';
import type { DeskDb } from './db.ts';
import { deskDbOver } from './desk-db.ts';
import { watchPlace } from './file-place.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import type { NameReading } from './name-reading.ts';
import { wrongSettings } from './pragmas.ts';
import { writeVerifiedCopy } from './verified-copy.ts';

/**
 * Opens one person's database, brought to the newest shape; older data is copied to `<file>.before-<n>` first.
 * `key` is 32 bytes. `readName` tells how the name of an enterprise is read.
 */
export function openDatabase(file: string, key: Uint8Array, readName: (name: string) => NameReading): DeskDb {
  const database = connect(file, key);
  try {
    migrate(database, migrations, (no) => writeVerifiedCopy(database, key, `${file}.before-${no}`));
    const refuseIfGone = watchPlace(file);
    return deskDbOver(database, readName, {
      refuseIfGone,
      copyTo: (target) => {
        refuseIfGone();
        mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
        writeVerifiedCopy(database, key, target);
      },
      inspect: () => ({
        key: isKeyOf(file, key),
        integrity: String(database.pragma('integrity_check', { simple: true })),
        settings: wrongSettings(database).join(', '),
      }),
    });
  } catch (error) {
    database.close();
    throw error;
  }
}
