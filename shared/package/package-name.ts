import type { PackageKind } from './package-file.ts';

const offsetMs = 8 * 3_600_000;

/**
 * How a package's file is called: whose and from when, in Asia/Shanghai, and nothing else about the person; a reply
 * bears the time of what it answers. `madeAt` is an ISO instant.
 */
export function packageName(kind: PackageKind, account: string, madeAt: string): string {
  const local = new Date(Date.parse(madeAt) + offsetMs).toISOString();
  const stamp = local.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const who = account.replaceAll(/[^\p{Letter}\p{Number}._-]/gu, '_').slice(0, 64);
  return `${who}-${stamp}-${kind}.cdpkg`;
}
