import { applyPage } from '#electron/store/apply-page.ts';
import type { DeskDb } from '#electron/store/db.ts';
import { refuseOldEpoch } from '#electron/store/epoch.ts';
import { findMeta } from '#electron/store/meta.ts';
import { type OpenPart, openPart } from '#electron/store/read-part.ts';
import { findCursor } from '#electron/store/scopes.ts';
import { must } from '#shared/assert.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { wireVersion } from '#shared/sync/op.ts';
import type { PartHeader } from '#shared/sync/snapshot-part.ts';
import { type FetchPorts, fetchPart } from './fetch-part.ts';
import type { HubSession } from './hub-session.ts';

export interface SnapshotPorts extends Omit<FetchPorts, 'token'> {
  readonly db: DeskDb;
  readonly session: HubSession;
}

type OnChange = (tables: ReadonlySet<TableName>) => void;

/** Null for a part of another shape, as from another version of the hub: its rows come in pages as well. */
function tryOpen(bytes: Uint8Array): OpenPart | null {
  try {
    return openPart(bytes);
  } catch {
    return null;
  }
}

/** Applies the pages of a part one by one, each in a transaction of its own, so that no window waits for long. */
async function applyPart(
  { db, after }: SnapshotPorts,
  bytes: Uint8Array,
  wanted: PartHeader,
  onChange: OnChange,
): Promise<boolean> {
  const part = tryOpen(bytes);
  if (!part) return false;
  try {
    const { epoch, schema, scope } = part.header;
    if (epoch !== wanted.epoch || schema !== wanted.schema || scope !== wanted.scope) return false;
    for (const page of part.pages()) {
      const tables = db.write((tx) => {
        refuseOldEpoch(tx, wanted.epoch);
        return applyPage(tx, { scope, ...page });
      });
      if (tables === null) return false;
      if (tables.size > 0) onChange(tables);
      await new Promise<void>((resolve) => after(0, resolve));
    }
    return true;
  } finally {
    part.close();
  }
}

/**
 * Brings a scope forward by as many parts as the hub offers. Whatever is amiss with one, pages go on from wherever the
 * scope stands then.
 */
export async function takeSnapshots(ports: SnapshotPorts, scope: number, onChange: OnChange): Promise<void> {
  const { db, session } = ports;
  for (;;) {
    const cursor = findCursor(db, scope);
    if (cursor === null) return;
    const epoch = must(findMeta(db, 'epoch'), 'known since the sign-in');
    const wanted = { epoch, schema: wireVersion, scope };
    const { part } = await session.withHub((call) => call('snapshots.find', { ...wanted, cursor }));
    if (!part) return;
    const bytes = await fetchPart({ ...ports, token: session.token }, part);
    if (!bytes || !(await applyPart(ports, bytes, wanted, onChange))) return;
  }
}
