import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWholeFile } from '#electron/platform/whole-file.ts';
import type { DeskPorts } from '../ports.ts';

const knownPerson = z.object({
  personId: z.string(),
  account: z.string(),
  name: z.string(),
  title: z.string(),
  isDemo: z.boolean(),
  /** Recognises the password without the hub; null for the demo's people, who have none. */
  passwordMark: z.string().nullable(),
  /** What the hub calls this laptop when it is this person's. */
  deviceId: z.string(),
});
export type KnownPerson = z.infer<typeof knownPerson>;

/** Who signed in on this laptop before and can therefore work offline. */
export interface KnownPeople {
  /** In the order of their accounts. */
  readonly list: () => readonly KnownPerson[];
  readonly find: (account: string) => KnownPerson | null;
  readonly put: (person: KnownPerson) => void;
  /** The folder of one person's database, key and backups. */
  readonly folderOf: (personId: string) => string;
}

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * Each person has a file of their own, so that a command line and a window that add somebody at the same time do not
 * undo each other. Files are read each time; a damaged one costs that person a sign-in with the hub and nobody else.
 */
export function createKnownPeople({ dataDir, log }: Pick<DeskPorts, 'dataDir' | 'log'>): KnownPeople {
  const people = join(dataDir, 'people');
  const fileIn = (folder: string): string => join(people, folder, 'person.json');
  const told = new Set<string>();

  const read = (folder: string): KnownPerson[] => {
    try {
      return [knownPerson.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))];
    } catch (error) {
      if (!isAbsent(error) && !told.has(folder)) {
        told.add(folder);
        log('warn', 'a known person cannot be read', { folder });
      }
      return [];
    }
  };
  const folders = (): string[] => {
    try {
      return readdirSync(people);
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  };
  const list = (): KnownPerson[] =>
    folders()
      .flatMap(read)
      .sort((one, other) => (one.account < other.account ? -1 : 1));
  const folderOf = (personId: string): string => {
    const folder = join(people, folderName(personId));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  };

  return {
    list,
    find: (account) => list().find((person) => person.account === account) ?? null,
    put: (person) => {
      const { personId, account } = person;
      writeWholeFile(join(folderOf(personId), 'person.json'), JSON.stringify(person, null, 2));
      // An account that went over to somebody else opens only that person's desk.
      const before = list().filter((other) => other.account === account && other.personId !== personId);
      for (const other of before) rmSync(fileIn(folderName(other.personId)), { force: true });
    },
    folderOf,
  };
}

/** An id comes from the hub; as a folder's name it must stay inside the data folder. */
function folderName(personId: string): string {
  return createHash('sha256').update(personId).digest('hex').slice(0, 24);
}
