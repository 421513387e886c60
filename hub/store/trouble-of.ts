/** What passes without anybody changing the request: `busy` by itself, `disk_full` once somebody made room. */
export type Trouble = 'disk_full' | 'busy';

const troubles: Readonly<Record<string, Trouble>> = {
  SQLITE_FULL: 'disk_full',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  SQLITE_BUSY: 'busy',
  SQLITE_BUSY_SNAPSHOT: 'busy',
  SQLITE_LOCKED: 'busy',
  ECONNREFUSED: 'busy',
  ECONNRESET: 'busy',
  // PostgreSQL, appendix A: disk full, out of memory, too many connections, statement and lock timeouts, shutdown.
  53100: 'disk_full',
  53200: 'busy',
  53300: 'busy',
  57014: 'busy',
  '55P03': 'busy',
  40001: 'busy',
  '40P01': 'busy',
  '57P01': 'busy',
  '57P03': 'busy',
};

/** What of the machine is at fault when a statement failed; null when it is the statement itself. */
export function troubleOf(error: unknown): Trouble | null {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' && Object.hasOwn(troubles, code) ? (troubles[code] ?? null) : null;
}
