import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWholeFile } from '#electron/platform/whole-file.ts';

const knownPerson = z.object({
  personId: z.string(),
  account: z.string(),
  name: z.string(),
  title: z.string(),
  isDemo: z.boolean(),
  /** Recognises the password without the hub; null for the demo's people, who have none. */
  passwordMark: z.string().nullable(),
});
export type KnownPerson = z.infer<typeof knownPerson>;

/** Who signed in on this laptop before and can therefore work offline. */
export interface KnownPeople {
  readonly list: () => readonly KnownPerson[];
  readonly find: (account: string) => KnownPerson | null;
  readonly put: (person: KnownPerson) => void;
  /** The folder of one person's database, key and backups. */
  readonly folderOf: (personId: string) => string;
}

/** Reads the file each time: a command line may have added someone while a window was open. */
export function createKnownPeople(dataDir: string): KnownPeople {
  const file = join(dataDir, 'people.json');
  const list = (): readonly KnownPerson[] => {
    try {
      return z.array(knownPerson).parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  };
  return {
    list,
    find: (account) => list().find((person) => person.account === account) ?? null,
    put: (person) => {
      const others = list().filter(
        ({ personId, account }) => personId !== person.personId && account !== person.account,
      );
      writeWholeFile(file, JSON.stringify([...others, person], null, 2));
    },
    folderOf: (personId) => {
      // An id comes from the hub; as a folder's name it must stay inside the data folder.
      const name = createHash('sha256').update(personId).digest('hex').slice(0, 24);
      const folder = join(dataDir, 'people', name);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
  };
}
