import type { Session } from '#shared/contract/app/session.ts';
import { fill } from '#shared/text/fill.ts';
import type { CliWords } from './work.ts';

/** Somebody who can be named at the command line. */
export type Candidate = Pick<Session['known'][number], 'account' | 'name' | 'isDemo'>;

/** Whom this laptop knows and whom the demo has, each account once. */
export function candidatesOf({ known, demo }: Session): Candidate[] {
  const demoPeople = demo.people.map(({ account, name }) => ({ account, name, isDemo: true }));
  const all = Map.groupBy([...known, ...demoPeople], ({ account }) => account);
  return [...all].map(([account, same]) => ({
    account,
    name: same[0]?.name ?? account,
    isDemo: same.some(({ isDemo }) => isDemo),
  }));
}

/** By account, or by the exact name where only one has it. */
export function findCandidate(candidates: readonly Candidate[], asked: string): Candidate | null {
  const byAccount = candidates.find(({ account }) => account === asked);
  if (byAccount) return byAccount;
  const [only = null, ...others] = candidates.filter(({ name }) => name === asked);
  return others.length === 0 ? only : null;
}

export function listed(candidates: readonly Candidate[], words: CliWords): string {
  return candidates.map(({ account, name }) => fill(words.candidate, { account, name })).join(words.comma);
}
