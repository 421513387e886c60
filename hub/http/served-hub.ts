import type { Session } from '#hub/accounts/access-token.ts';
import type { Reply } from '#shared/contract/reply.ts';

/** What HTTP needs of a hub. */
export interface ServedHub {
  readonly call: (
    name: string,
    input: unknown,
    caller: { accessToken: string | null; address: string },
  ) => Promise<Reply>;
  readonly authenticate: (accessToken: string) => Promise<Session | null>;
  readonly snapshot: (session: Session, sha256: string) => Promise<Uint8Array | null>;
  readonly health: () => Promise<{ epoch: string; head: number }>;
  readonly subscribe: (listener: (head: number) => void) => () => void;
}
