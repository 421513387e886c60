import { isDeepStrictEqual } from 'node:util';
import type { EnterpriseRow } from '#shared/contract/app/enterprises.ts';
import type { KeptDraft, VisitRow } from '#shared/contract/app/visits.ts';
import { visitDraft } from '#shared/domain/visit-draft.ts';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import type { Player } from './cast.ts';
import type { DeskProcess } from './desk-process.ts';
import type { DemoWords, Telling } from './story.ts';
import { typeVisit } from './type-visit.ts';

export interface OfflineSettings {
  readonly desk: DeskProcess;
  readonly player: Player;
  readonly firms: readonly EnterpriseRow[];
  readonly newId: () => string;
  readonly telling: Telling;
}

const finishedBefore = 2;

/** What the desk has said yes to. */
export interface OfflineVisits {
  readonly visitIds: readonly string[];
  readonly issueIds: readonly string[];
}

/**
 * Types a visit to each firm, finishes two, loses the laptop's power while another is being saved, looks whether
 * everything is still there, and finishes the rest.
 */
export async function visitOffline(settings: OfflineSettings): Promise<OfflineVisits> {
  const { desk, player, firms, newId, telling } = settings;
  const { call, person } = player;
  const { words, say } = telling;
  const drafts: KeptDraft[] = [];
  for (const [turn, firm] of firms.entries()) drafts.push(await typeVisit(call, firm, turn, newId));
  const done: VisitRow[] = [];
  for (const draft of drafts.splice(0, finishedBefore))
    done.push(await call('visits.finish', { draftId: draft.id }));
  say(words.typed, { ...countOf(done, drafts), finished: done.length });

  const saving = saveLast(player, drafts);
  await desk.crash();
  const allowed = await saving;
  say(words.killed);
  await call('session.signInDemo', { account: person.account });
  for (const draft of drafts) await expectDraft(player, [draft, ...allowed], words);
  for (const visit of done) await expectVisit(player, visit, words);
  say(words.kept, { drafts: drafts.length, visits: done.length });

  for (const draft of drafts) done.push(await call('visits.finish', { draftId: draft.id }));
  say(words.finished);
  const found = await Promise.all(done.map(({ id }) => call('visits.get', { id })));
  return {
    visitIds: done.map(({ id }) => id),
    issueIds: found.flatMap(({ issues }) => issues.map(({ id }) => id)),
  };
}

function countOf(done: readonly VisitRow[], drafts: readonly KeptDraft[]) {
  const visits = done.length + drafts.length;
  const issues = [...done.map(({ issueCount }) => issueCount), ...drafts.map((draft) => draft.issues.length)];
  return { visits, issues: issues.reduce((sum, count) => sum + count, 0) };
}

/**
 * Saves a longer version of the last draft and does not wait. When the answer still arrives, that version replaces
 * the draft; when not, either version may be on the disk, and the longer one is given back as allowed.
 */
async function saveLast({ call }: Player, drafts: KeptDraft[]): Promise<KeptDraft[]> {
  const last = drafts.at(-1);
  if (!last) return [];
  const longer = { ...last, nextStep: '下周回访，看对接进展。' };
  try {
    const { savedAt } = await call('drafts.save', { draft: longer, basedOn: last.savedAt });
    drafts.splice(-1, 1, { ...longer, savedAt });
    return [];
  } catch {
    return [longer];
  }
}

async function expectDraft({ call }: Player, allowed: readonly KeptDraft[], words: DemoWords): Promise<void> {
  const [draft] = allowed;
  if (!draft) return;
  const kept = await call('drafts.get', { id: draft.id }).catch(() => null);
  const found = kept && visitDraft.parse(kept);
  const isKept = allowed.some((version) => isDeepStrictEqual(visitDraft.parse(version), found));
  if (!isKept) throw new Obstacle(fill(words.draftLost, { firm: draft.enterpriseName }));
}

async function expectVisit({ call }: Player, visit: VisitRow, words: DemoWords): Promise<void> {
  const found = await call('visits.get', { id: visit.id }).catch(() => null);
  const isKept =
    found !== null && isDeepStrictEqual(found.visit, visit) && found.issues.length === visit.issueCount;
  if (!isKept) throw new Obstacle(fill(words.visitLost, { firm: visit.enterpriseName }));
}
