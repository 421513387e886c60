/** SQLite has a word of its own for the file that its write-ahead log is shared by; EDQUOT is a person's own limit. */
const codes: readonly unknown[] = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'];

/** Whether SQLite or the system failed for want of space. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code);
}
