import { newId } from '#electron/platform/new-id.ts';
import { dayOf } from '#shared/calendar/office-time.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { createCast, type Player } from './cast.ts';
import { chooseFirms } from './choose-firms.ts';
import type { DemoHub } from './hub-process.ts';
import { type ImportedFirms, importFirms, type ListFile } from './import-firms.ts';
import { listEnterprises } from './list-everything.ts';
import { type OfflineVisits, visitOffline } from './offline-visits.ts';
import type { Stage } from './story.ts';
import { syncUntilSent } from './sync-until-sent.ts';
import { countFast, issuesOf } from './work-issues.ts';

export interface CommissionerWork extends OfflineVisits {
  readonly player: Player;
  readonly imported: ImportedFirms;
  /** Firms of the demo district that were visited because the list had too few. */
  readonly added: number;
  /** Issues that the fast channel has sent to a panel. */
  readonly fast: number;
}

/** On the first desk: imports the list, calls on firms while the hub is away, and syncs when it is back. */
export async function workAsCommissioner(
  { openDesk, telling }: Stage,
  hub: DemoHub,
  list: ListFile,
): Promise<CommissionerWork> {
  const { words, say } = telling;
  const desk = await openDesk('desk-1');
  const player = await createCast(desk, telling).get('commissioner');
  await syncUntilSent(player, words);
  say(words.desk, { name: player.person.name, title: player.person.title });

  const imported = await importFirms(player, list, telling);
  const today = dayOf(new Date().toISOString());
  const { firms, added } = chooseFirms(imported.firms, await listEnterprises(player.call), today);
  if (firms.length === 0) throw new Obstacle(words.noFirms);
  if (added > 0) say(words.added, { count: added });

  await hub.stop();
  say(words.offline);
  const offline = await visitOffline({ desk, player, firms, newId, telling });
  await hub.restart();
  await syncUntilSent(player, words);
  say(words.online, { visits: offline.visitIds.length, issues: offline.issueIds.length });
  const fast = countFast(await issuesOf(player, offline.issueIds), telling);
  say(words.fast, { count: fast });
  return { ...offline, player, imported, added, fast };
}
