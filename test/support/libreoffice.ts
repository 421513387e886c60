import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
export const missingLibreOffice = 'LibreOffice (soffice) is not installed: apt-get install libreoffice-calc';

/** What LibreOffice makes of a file; `target` is an extension, or one with a filter (`csv:...`). */
export async function convertTo(target: string, bytes: Uint8Array, fileName: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const source = join(folder, fileName);
    await writeFile(source, bytes);
    // A profile of its own: two LibreOffices cannot share one.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [profile, '--headless', '--convert-to', target, '--outdir', folder, source]);
    const [extension = ''] = target.split(':');
    return await readFile(source.replace(/\.[^.]+$/, `.${extension}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
