import { catalogues } from '#shared/text/catalogue.ts';
import { createCast, type Player } from './cast.ts';
import { type ExportedLedger, exportLedgers } from './export-ledgers.ts';
import type { Stage } from './story.ts';
import { syncUntilSent } from './sync-until-sent.ts';
import { type DoneStep, stepTaker } from './take-step.ts';
import { bringToEnd, dispatchWaiting, issuesOf } from './work-issues.ts';

export interface OfficeWork {
  readonly players: readonly Player[];
  readonly steps: readonly DoneStep[];
  readonly ledgers: Readonly<Record<'visits' | 'issues', ExportedLedger>>;
}

/** On the second desk: the dispatcher, the panels' leads and the callback agent bring every issue to its end. */
export async function workInOffice(
  { openDesk, telling }: Stage,
  issueIds: readonly string[],
  outDir: string,
): Promise<OfficeWork> {
  const { words, say, locale } = telling;
  const cast = createCast(await openDesk('desk-2'), telling);
  const dispatcher = await cast.get('dispatcher');
  await syncUntilSent(dispatcher, words);
  const steps: DoneStep[] = [];
  const take = stepTaker(telling, steps);
  const count = await dispatchWaiting(dispatcher, await issuesOf(dispatcher, issueIds), take);
  say(words.dispatched, { name: dispatcher.person.name, title: dispatcher.person.title, count });

  await syncUntilSent(dispatcher, words);
  for (const issue of await issuesOf(dispatcher, issueIds)) {
    await bringToEnd(cast, issue, take);
    const panels: Readonly<Record<string, string>> = catalogues[locale].domain.panel;
    const code = issue.panelCode ?? '';
    say(words.closed, { issueNo: issue.displayNo, panel: panels[code] ?? code });
  }
  await syncUntilSent(dispatcher, words);
  return { players: cast.signedIn(), steps, ledgers: await exportLedgers(dispatcher, outDir, telling) };
}
