import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fill } from '#shared/text/fill.ts';
import { knock } from './knock.ts';
import { Obstacle } from './obstacle.ts';
import type { ShellWords } from './shell-arguments.ts';
import type { After } from './timer.ts';

/** The longest socket path that every Unix accepts. */
const longestPath = 100;

const tries = 250;
const pauseMs = 20;
/** A turn takes some milliseconds; one that is older was left by a shell that was killed in it. */
const turnLimitMs = 10_000;

export interface Claim {
  readonly release: () => void;
}

export interface ClaimSettings {
  /** By the one name that `openDataFolder` gives it. */
  readonly dataDir: string;
  readonly onKnock: () => string;
  readonly after: After;
  readonly words: Pick<ShellWords, 'silentDesk'>;
}

/**
 * Lets only one shell at a time use a data folder. Answers with a claim, or with what the shell that has it
 * already says to a knock: the address of another window, or nothing when it showed one itself. One that does not
 * answer is an obstacle.
 */
export async function claimFolder({
  dataDir,
  onKnock,
  after,
  words,
}: ClaimSettings): Promise<Claim | { readonly address: string }> {
  const path = doorOf(dataDir);
  for (let left = tries; left > 0; left--) {
    const door = await openDoor(path, onKnock);
    if (door) return { release: () => door.close() };
    const found = await knock(path, after);
    if (found.isOpen) {
      if (found.said === null) break;
      return { address: found.said };
    }
    if (!found.isDead || !(await removeDeadDoor(path, after))) await pause(pauseMs);
  }
  throw new Obstacle(fill(words.silentDesk, { folder: dataDir }));
}

function doorOf(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\commissioner-desk-${name}`;
  const inFolder = join(dataDir, 'shell.sock');
  return inFolder.length <= longestPath ? inFolder : join(tmpdir(), `commissioner-desk-${name}.sock`);
}

/** The system gives a door to one shell only; null when there is one already. */
async function openDoor(path: string, onKnock: () => string): Promise<Server | null> {
  const door = createServer((visitor) => {
    visitor.on('error', () => visitor.destroy());
    visitor.end(onKnock());
  });
  const isOpen = await new Promise<boolean>((resolve, reject) => {
    door.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    door.listen(path, () => resolve(true));
  });
  if (!isOpen) return null;
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  door.unref();
  return door;
}

/**
 * Takes away what a killed shell left. Shells do this in turn and look again when it is theirs, since the door may be
 * that of a faster one by then. False when it is somebody else's turn.
 */
async function removeDeadDoor(path: string, after: After): Promise<boolean> {
  const turn = `${path}.turn`;
  try {
    mkdirSync(turn);
  } catch {
    const begun = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - begun > turnLimitMs) rmSync(turn, { recursive: true, force: true });
    return false;
  }
  try {
    // A door refuses for an instant while it is being made.
    await pause(pauseMs);
    const found = await knock(path, after);
    if (!found.isOpen && found.isDead) rmSync(path, { force: true });
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
  return true;
}
