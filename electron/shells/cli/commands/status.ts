import type { SyncStatus } from '#shared/contract/app/desk.ts';
import { fill } from '#shared/text/fill.ts';
import type { Work } from '../work.ts';

/** Who works here, what waits to be sent, and how much is open. */
export const status: Work = async ({ call, person, isHubReachable, words, locale }) => {
  const { hubUrl } = await call('session.get', {});
  const found = await call('sync.status', {});
  // The exchange has hardly begun; whether the hub can be reached was seen at the sign-in.
  const sync: SyncStatus =
    found.state === 'offline' && isHubReachable ? { ...found, state: 'online' } : found;
  const enterprises = await call('enterprises.count', {});
  const { open, mine } = await call('issues.count', {});
  const at =
    sync.lastSyncedAt === null
      ? words.never
      : new Date(sync.lastSyncedAt).toLocaleString(locale, { timeZone: 'Asia/Shanghai' });
  const { waiting, refused, conflicts } = sync;
  return {
    exitCode: 0,
    lines: [
      fill(words.statusPerson, { name: person.name, title: person.title }),
      fill(words.statusHub, { hub: hubUrl, state: words.state[sync.state] }),
      fill(words.statusSync, { waiting, refused, conflicts, at }),
      fill(words.statusCounts, { enterprises: enterprises.all, open, mine }),
    ],
    json: {
      person: { id: person.id, name: person.name, title: person.title },
      hubUrl,
      sync,
      counts: { enterprises, openIssues: open, waitingForMe: mine },
    },
  };
};
