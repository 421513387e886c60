import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../main.ts', import.meta.url));

/**
 * Has the command `backup` of this program write and check a copy: a gigabyte takes half a minute, in which this
 * process goes on answering. The environment is this process's. Throws with what the command said when it failed.
 */
export async function backupInChild(dataDir: string, file: string): Promise<void> {
  const child = spawn(process.execPath, [entry, 'backup', '--data', dataDir, '--out', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The copy ${file} was not made (${code}): ${said.trim()}`);
}
