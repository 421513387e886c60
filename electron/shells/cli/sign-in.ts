import type { Call } from '#shared/contract/api.ts';
import type { Session } from '#shared/contract/app/session.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { Refused } from '#shared/contract/reply.ts';
import type { Person } from '#shared/domain/person.ts';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../carrier/obstacle.ts';
import { mistake } from './mistakes.ts';
import type { CliWords } from './work.ts';

export interface SignInSettings {
  readonly call: Call<AppApi>;
  readonly account: string | undefined;
  /** Asks for a password, or takes it from the environment. */
  readonly password: (account: string) => Promise<string>;
  readonly words: CliWords;
}

export interface SignedIn {
  readonly person: Person;
  readonly isHubReachable: boolean;
}

/** Signs in the one who was named, or the only one this laptop knows. */
export async function signIn({ call, account, password, words }: SignInSettings): Promise<SignedIn> {
  const session = await call('session.get', {});
  const chosen = account ?? onlyKnown(session, words);
  const { person } = isDemo(session, chosen)
    ? await call('session.signInDemo', { account: chosen })
    : await call('session.signIn', { account: chosen, password: await password(chosen) });
  if (!person) throw new Refused('not_signed_in');
  return { person, isHubReachable: session.isHubReachable };
}

function onlyKnown({ known, demo, hubUrl }: Session, words: CliWords): string {
  const [only] = known;
  if (only && known.length === 1) return only.account;
  const accounts = [...new Set([...known, ...demo.people].map(({ account }) => account))];
  if (accounts.length === 0) throw new Obstacle(fill(words.mistake.noOne, { hub: hubUrl }));
  throw mistake(words.mistake.noAccount, { accounts: accounts.join(', ') });
}

const isDemo = ({ known, demo }: Session, account: string): boolean =>
  known.some((person) => person.account === account && person.isDemo) ||
  demo.people.some((person) => person.account === account);
