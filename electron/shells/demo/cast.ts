import type { Call } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Role } from '#shared/domain/role.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import type { DeskProcess } from './desk-process.ts';
import type { Telling } from './story.ts';

/** Somebody of the demo district, signed in at a seat of their own. */
export interface Player {
  readonly call: Call<AppApi>;
  readonly person: Person;
}

/** The people who work at one desk; each signs in when first needed. */
export interface Cast {
  /** Null when the demo district has nobody with this role, in this panel where one is named. */
  readonly find: (role: Role, panelCode?: string) => Promise<Player | null>;
  readonly get: (role: Role, panelCode?: string) => Promise<Player>;
  readonly signedIn: () => readonly Player[];
}

export function createCast(desk: DeskProcess, { locale, words }: Telling): Cast {
  const players = new Map<string, Player>();

  const signIn = async (account: string): Promise<Player | null> => {
    const known = players.get(account);
    if (known) return known;
    const call = desk.seat(account);
    const { person } = await call('session.signInDemo', { account });
    if (!person) return null;
    const player = { call, person };
    players.set(account, player);
    return player;
  };
  const find: Cast['find'] = async (role, panelCode) => {
    const { demo } = await desk.seat('the first screen')('session.get', {});
    for (const { account } of demo.people.filter((person) => person.role === role)) {
      const player = await signIn(account);
      const isThisOne = player?.person.grants.some(
        (grant) => grant.role === role && (panelCode === undefined || grant.panelCode === panelCode),
      );
      if (player && isThisOne) return player;
    }
    return null;
  };

  return {
    find,
    get: async (role, panelCode) => {
      const player = await find(role, panelCode);
      if (!player) throw new Obstacle(fill(words.noPerson, { role: catalogues[locale].domain.role[role] }));
      return player;
    },
    signedIn: () => [...players.values()],
  };
}
