import type { Tokens } from '#electron/sync/hub-session.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { DeskPorts } from '../ports.ts';
import type { KnownPeople } from './known-people.ts';
import { openPersonDesk, type PersonDesk } from './person-desk.ts';

/** The desks of everybody who works at this laptop now; each person has one, at however many windows. */
export interface OpenDesks {
  readonly find: (personId: string) => PersonDesk | null;
  /** The person's desk, opened now if need be, with the tokens of a new sign-in where there was one. */
  readonly open: (personId: string, tokens: Tokens | null) => PersonDesk;
  readonly closeAll: () => Promise<void>;
}

export function createOpenDesks(
  ports: DeskPorts,
  known: Pick<KnownPeople, 'folderOf'>,
  onChange: (personId: string, topics: readonly Topic[]) => void,
): OpenDesks {
  const desks = new Map<string, PersonDesk>();
  return {
    find: (personId) => desks.get(personId) ?? null,
    open: (personId, tokens) => {
      const already = desks.get(personId);
      if (already) {
        if (tokens) {
          already.session.takeTokens(tokens);
          already.engine.soon();
        }
        return already;
      }
      const desk = openPersonDesk(ports, {
        personId,
        folder: known.folderOf(personId),
        tokens,
        onChange: (topics) => onChange(personId, topics),
      });
      desks.set(personId, desk);
      return desk;
    },
    closeAll: async () => {
      const open = [...desks.values()];
      desks.clear();
      await Promise.all(open.map((desk) => desk.close()));
    },
  };
}
