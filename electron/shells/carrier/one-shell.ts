import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest socket path that every Unix accepts. */
const longestPath = 100;

export interface Claim {
  readonly release: () => void;
}

/**
 * Lets only one shell at a time use a data folder. Answers with a claim, or with what the shell that has it
 * already says to a knock: the address of another window, or nothing when it showed one itself.
 */
export async function claimFolder(
  dataDir: string,
  onKnock: () => string,
): Promise<Claim | { readonly address: string }> {
  const path = doorOf(dataDir);
  const address = await knock(path);
  if (address !== null) return { address };

  if (process.platform !== 'win32') rmSync(path, { force: true });
  const door = createServer((visitor) => {
    visitor.on('error', () => visitor.destroy());
    visitor.end(onKnock());
  });
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject);
    door.listen(path, resolve);
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  door.unref();
  return { release: () => door.close() };
}

function doorOf(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\commissioner-desk-${name}`;
  const inFolder = join(dataDir, 'shell.sock');
  return inFolder.length <= longestPath ? inFolder : join(tmpdir(), `commissioner-desk-${name}.sock`);
}

/** What the shell behind the door says, or null when there is none. */
function knock(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    const visit = connect(path);
    visit.setEncoding('utf8');
    visit.on('data', (text: string) => {
      said += text;
    });
    visit.once('end', () => resolve(said));
    visit.once('error', () => resolve(null));
  });
}
