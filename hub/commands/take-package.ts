import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Refused } from '#shared/contract/reply.ts';
import { splitPackage } from '#shared/package/package-file.ts';
import { packageName } from '#shared/package/package-name.ts';
import { fill } from '#shared/text/fill.ts';
import { prepareHubKeys } from '../packages/hub-keys.ts';
import { type Taken, takePackage } from '../packages/take-package.ts';
import { findMeta } from '../store/meta.ts';
import { type CommandPorts, done, problem, type Work, withStore } from './command.ts';

const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

function read(file: string, { words }: CommandPorts): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw problem(words.noPackage, { file, reason: reasonOf(error) });
  }
}

/** Replaces the file only once the whole content is on the disk. */
function write(file: string, bytes: Uint8Array, { words }: CommandPorts): void {
  const fresh = `${file}.part`;
  try {
    writeFileSync(fresh, bytes, { mode: 0o600, flush: true });
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw problem(words.replyUnwritten, { file, reason: reasonOf(error) });
  }
}

async function take(file: string, bytes: Uint8Array, ports: CommandPorts): Promise<Taken> {
  try {
    return await withStore(ports, async (store) => {
      const epoch = await store.write(async (tx) => {
        await prepareHubKeys(tx, ports.randomBytes);
        return findMeta(tx, 'epoch');
      });
      if (epoch === null) throw problem(ports.words.noHub, { folder: ports.place.dataDir });
      return takePackage({ ...ports, store, epoch }, bytes);
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, params } = error.refusal;
    const sentences: Readonly<Record<string, string>> = ports.refusals;
    throw problem(sentences[code] ?? ports.refusals.unexpected, { ...params, file: basename(file) });
  }
}

/**
 * Takes a desk's package at the hub's own machine, which may serve meanwhile, and writes the reply to `out`, a file or
 * a folder such as the stick itself.
 */
export function takePackageFile(from: string, { out }: { readonly out: string }): Work {
  return async (ports) => {
    const file = resolve(from);
    const bytes = read(file, ports);
    const { reply, account, operations, isKnown } = await take(file, bytes, ports);
    const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
    const name = packageName('reply', account, splitPackage(bytes).header.madeAt);
    const target = resolve(isFolder ? join(out, name) : out);
    write(target, reply, ports);
    const said = { account, operations, file: target };
    const { packageTaken, packageKnown } = ports.words;
    return done([fill(isKnown ? packageKnown : packageTaken, said)], said);
  };
}
