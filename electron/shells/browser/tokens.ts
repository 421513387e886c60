import { createHash } from 'node:crypto';

const mostOutstanding = 8;

export interface Tokens {
  /** A new token for one window. */
  readonly issue: () => string;
  /** True once for each issued token. */
  readonly take: (candidate: string) => boolean;
}

/** One-time tokens that let a browser in. Only their hashes are kept, the newest few of them. */
export function createTokens(random: () => string): Tokens {
  const outstanding = new Set<string>();
  // Looked up by hash, so the time a look-up takes says nothing about a token.
  const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
  return {
    issue: () => {
      const token = random();
      outstanding.add(hashOf(token));
      const [oldest] = outstanding;
      if (outstanding.size > mostOutstanding && oldest !== undefined) outstanding.delete(oldest);
      return token;
    },
    take: (candidate) => outstanding.delete(hashOf(candidate)),
  };
}
