import type { Call } from '#shared/contract/api.ts';
import type { Session } from '#shared/contract/app/session.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Person } from '#shared/domain/person.ts';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { mistake } from './mistakes.ts';
import { type Candidate, candidatesOf, findCandidate, listed } from './who.ts';
import type { CliWords } from './work.ts';

export interface SignInSettings {
  readonly call: Call<AppApi>;
  /** An account, or the name of somebody. */
  readonly account: string | undefined;
  /** Asks for a password, or takes it from the environment; null when none is given. */
  readonly password: (account: string) => Promise<string | null>;
  readonly words: CliWords;
}

export interface SignedIn {
  readonly person: Person;
  readonly isHubReachable: boolean;
}

/** Signs in the one who was named, or the only one this laptop knows. */
export async function signIn({ call, account, password, words }: SignInSettings): Promise<SignedIn> {
  const session = await call('session.get', {});
  const candidates = candidatesOf(session);
  const chosen =
    account === undefined ? onlyKnown(session, candidates, words) : findCandidate(candidates, account);
  const asked = chosen?.account ?? account ?? '';
  const seated = ({ person }: Session): SignedIn => {
    if (!person) throw new Refused('not_signed_in');
    return { person, isHubReachable: session.isHubReachable };
  };
  if (chosen?.isDemo) return seated(await call('session.signInDemo', { account: asked }));

  const given = await password(asked);
  if (given !== null) return seated(await call('session.signIn', { account: asked, password: given }));
  if (chosen || candidates.length === 0) throw mistake(words.mistake.noPassword);
  throw mistake(words.mistake.unknownAccount, { account: asked, accounts: listed(candidates, words) });
}

function onlyKnown({ known, hubUrl }: Session, candidates: readonly Candidate[], words: CliWords): Candidate {
  const [only] = known;
  const candidate = known.length === 1 && candidates.find(({ account }) => account === only?.account);
  if (candidate) return candidate;
  if (candidates.length === 0) throw new Obstacle(fill(words.mistake.noOne, { hub: hubUrl }));
  throw mistake(words.mistake.noAccount, { accounts: listed(candidates, words) });
}
