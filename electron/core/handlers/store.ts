import { statSync } from 'node:fs';
import { join } from 'node:path';
import { checkStore } from '#electron/store/check-store.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { CallContext, HandlerPorts } from './context.ts';

type Procedures = 'store.backup' | 'store.verify';

/** Copies of one person's database, and its health. */
export function storeHandlers({
  deskOf,
  now,
}: Pick<HandlerPorts, 'deskOf' | 'now'>): Pick<Handlers<AppApi, CallContext>, Procedures> {
  return {
    'store.backup': (_input, context) => {
      const { db, folder } = deskOf(context);
      const stamp = new Date(now()).toISOString().replaceAll(/[-:]/g, '').replace('.', '-');
      const file = join(folder, 'backups', `desk-${stamp}.db`);
      db.copyTo(file);
      return { file, size: statSync(file).size };
    },
    'store.verify': (_input, context) => ({ checks: checkStore(deskOf(context).db) }),
  };
}
