import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { readName } from '#electron/core/people/read-name.ts';
import { connect } from '#electron/store/connect.ts';
import { deskDbOver } from '#electron/store/desk-db.ts';
import { obtainKey } from '#hub/store/sqlite-key.ts';
import { openSqliteFile } from '#hub/store/sqlite-open.ts';
import { must } from '#shared/assert.ts';
import type { Account } from '../../simulator/people/cast.ts';
import { keyIn, peopleIn } from '../desk/durable-ops.ts';

/** Where things lie once nothing runs any more. */
export interface Places {
  readonly hubFolder: string;
  readonly laptops: readonly { readonly name: string; readonly account: Account; readonly dataDir: string }[];
}

export interface OpenLaptop {
  readonly name: string;
  readonly account: Account;
  readonly raw: Database.Database;
}

export interface OpenEnd {
  readonly hub: Database.Database;
  readonly laptops: readonly OpenLaptop[];
  readonly close: () => void;
}

/** Opens every database with the views through which a laptop shows its rows; a laptop nobody used has none. */
export function openEnd({ hubFolder, laptops }: Places): OpenEnd {
  const hubFile = join(hubFolder, 'hub.db');
  must(existsSync(hubFile) || null, 'a hub has a database');
  const hub = openSqliteFile(hubFile, obtainKey(join(hubFolder, 'hub.key'), hubFile));
  const opened = laptops.flatMap(({ name, account, dataDir }): OpenLaptop[] => {
    const [folder] = peopleIn(dataDir);
    if (folder === undefined) return [];
    const raw = connect(join(folder, 'desk.db'), keyIn(folder));
    deskDbOver(raw, readName, {
      refuseIfGone: () => undefined,
      copyTo: () => undefined,
      inspect: () => ({ key: true, integrity: 'ok', settings: '' }),
    });
    return [{ name, account, raw }];
  });
  return {
    hub,
    laptops: opened,
    close: () => {
      for (const { raw } of opened) raw.close();
      hub.close();
    },
  };
}
