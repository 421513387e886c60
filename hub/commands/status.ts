import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '#shared/text/fill.ts';
import { readHubFigures } from '../store/hub-figures.ts';
import { done, type Work, withStore } from './command.ts';
import { shownInstant } from './instants.ts';

const megabyte = 1024 * 1024;

/** What a database file and what was written behind it take; null where the data lies on a server. */
function bytesOf(dataDir: string, databaseUrl: string | null): number | null {
  if (databaseUrl !== null) return null;
  const sizes = ['hub.db', 'hub.db-wal'].map(
    (name) => statSync(join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The hub at a glance, whether it serves or not. */
export function status(): Work {
  return (ports) =>
    withStore(ports, async (store) => {
      const { words, now, place } = ports;
      const figures = await store.read(readHubFigures);
      const { epoch, head, backupSeq, backupAt } = figures;
      const bytes = bytesOf(place.dataDir, place.databaseUrl);
      const hours = backupAt === null ? null : Math.floor((now() - Date.parse(backupAt)) / 3_600_000);
      return done(
        [
          fill(words.statusHead, { epoch: epoch || '-', head }),
          backupAt === null || hours === null
            ? words.statusNoBackup
            : fill(words.statusBackup, {
                at: shownInstant(backupAt),
                hours,
                waiting: Math.max(0, head - backupSeq),
              }),
          fill(words.statusPeople, {
            people: figures.people,
            devices: figures.devices,
            at: shownInstant(figures.lastSeenAt),
          }),
          fill(words.statusWork, {
            held: figures.held,
            conflicts: figures.conflicts,
            moves: figures.moves,
          }),
          ...(bytes === null ? [] : [fill(words.statusSize, { megabytes: (bytes / megabyte).toFixed(1) })]),
        ],
        { ...figures, databaseBytes: bytes },
      );
    });
}
