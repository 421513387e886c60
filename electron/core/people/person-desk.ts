import { join } from 'node:path';
import { obtainKey } from '#electron/platform/key-file.ts';
import { secretBytes } from '#electron/platform/secret-bytes.ts';
import { type BlobFiles, openBlobFiles } from '#electron/store/attachments/blob-files.ts';
import type { DeskDb } from '#electron/store/db.ts';
import type { Author } from '#electron/store/enqueue.ts';
import { findRow } from '#electron/store/find-row.ts';
import { findMeta } from '#electron/store/meta.ts';
import { openDatabase } from '#electron/store/open-database.ts';
import { createBlobClient } from '#electron/sync/blobs/blob-client.ts';
import { type BlobQueue, createBlobQueue } from '#electron/sync/blobs/blob-queue.ts';
import { createHubSession, type HubSession, keepTokens, type Tokens } from '#electron/sync/hub-session.ts';
import { exchangePackageKeys } from '#electron/sync/package-keys.ts';
import { createSyncEngine, type SyncEngine } from '#electron/sync/sync-engine.ts';
import { must } from '#shared/assert.ts';
import type { Topic } from '#shared/contract/events.ts';
import { type Person, person as personRecord } from '#shared/domain/person.ts';
import type { DeskPorts } from '../ports.ts';
import { readName } from './read-name.ts';
import { topicsOfTables } from './topics-of-tables.ts';

/** One person's work on this laptop: the database, the standing with the hub, and the exchange with it. */
export interface PersonDesk {
  readonly personId: string;
  /** With the roles of now. */
  readonly person: () => Person;
  readonly db: DeskDb;
  readonly author: Author;
  readonly session: HubSession;
  readonly engine: SyncEngine;
  /** The attachments' files, and their way to the hub and from it. */
  readonly blobs: BlobQueue;
  readonly blobFiles: BlobFiles;
  /** The folder of this person alone. */
  readonly folder: string;
  /** Tells this person's windows what to ask again. */
  readonly changed: (topics: readonly Topic[]) => void;
  readonly close: () => Promise<void>;
}

export interface PersonDeskSettings {
  readonly personId: string;
  readonly folder: string;
  /** From the sign-in that opens the desk; null when the hub was out of reach. */
  readonly tokens: Tokens | null;
  readonly onChange: (topics: readonly Topic[]) => void;
}

/** Opens a person's database, or makes it at the first sign-in, and begins the exchange with the hub. */
export function openPersonDesk(ports: DeskPorts, settings: PersonDeskSettings): PersonDesk {
  const { personId, folder, tokens, onChange } = settings;
  const file = join(folder, 'desk.db');
  const key = obtainKey(join(folder, 'desk.key'), file);
  const db = openDatabase(file, key, readName);
  if (tokens) keepTokens(db, tokens);
  const session = createHubSession(db, ports, tokens);
  const engine = createSyncEngine({
    ...ports,
    db,
    session,
    onRows: (tables) => onChange(topicsOfTables(tables)),
    onState: () => {
      onChange(['sync']);
      // After a round, not in one: `look` asks whether the line is free.
      blobs.look();
    },
    onBug: (error) => ports.log('error', 'sync failed', { error: String(error) }),
    afterRound: (online) => exchangePackageKeys(db, online, secretBytes),
  });
  const blobFiles = openBlobFiles(join(folder, 'attachments'), key, ports.now());
  const blobs = createBlobQueue({
    db,
    personId,
    files: blobFiles,
    client: createBlobClient(ports, session),
    now: ports.now,
    isIdle: () => engine.state() === 'online',
    onChange: () => onChange(['attachments']),
    onBug: (error) => ports.log('error', 'attachments failed', { error: String(error) }),
  });
  engine.soon();
  return {
    personId,
    db,
    session,
    engine,
    blobs,
    blobFiles,
    folder,
    author: { personId, now: ports.now, newId: ports.newId },
    person: () => findRow(db, 'person', personId) ?? personAtSignIn(db),
    changed: onChange,
    close: async () => {
      await engine.stop();
      await blobs.stop();
      db.close();
    },
  };
}

/** Until the first exchange the sign-in itself is all that is known of the person. */
function personAtSignIn(db: DeskDb): Person {
  const kept = must(findMeta(db, 'person'), 'a database is made at a sign-in, which tells the person');
  return personRecord.schema.parse(JSON.parse(kept));
}
