import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { mostPackageBytes, needsAttention, notesOfImport } from '#shared/contract/app/packages.ts';
import { Refused } from '#shared/contract/reply.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';
import { Obstacle } from '../../carrier/obstacle.ts';
import { reasonOf, writeOutput } from '../files.ts';
import type { CliWords, Work } from '../work.ts';

/** Seals what waits on this laptop into a file for the hub. */
export function packageOut(to: string): Work {
  return async ({ call, words, locale }) => {
    const { fileName, bytes, operations } = await call('packages.export', {});
    const file = placeOf(to, fileName);
    writeOutput(file, Buffer.from(bytes, 'base64'), words);
    const { exported, exportedNone } = catalogues[locale].package;
    return {
      exitCode: 0,
      lines: [fill(operations > 0 ? exported : exportedNone, { file, operations })],
      json: { file, operations },
    };
  };
}

/** Takes the hub's reply. */
export function packageIn(from: string, words: CliWords): Work {
  const file = resolve(from);
  const bytes = readPackage(file, words);
  return async ({ call, locale }) => {
    const taken = await call('packages.import', { fileName: basename(file), bytes });
    const { imported } = catalogues[locale].package;
    const at = new Date(taken.hubTime).toLocaleString(locale, { timeZone: 'Asia/Shanghai' });
    const { judged, refused, toDecide, rows, waiting } = taken;
    return {
      exitCode: needsAttention(taken) ? 1 : 0,
      lines: notesOfImport(taken).map((note) =>
        fill(imported[note], { judged, refused, toDecide, rows, waiting, at }),
      ),
      json: { file, ...taken },
    };
  };
}

/** Hands somebody's package to the hub and writes the reply. */
export function packageCarry(from: string, to: string, words: CliWords): Work {
  const file = resolve(from);
  const bytes = readPackage(file, words);
  return async ({ call, locale }) => {
    const reply = await call('packages.carry', { fileName: basename(file), bytes });
    const { account, operations } = reply;
    const target = placeOf(to, reply.fileName);
    writeOutput(target, Buffer.from(reply.bytes, 'base64'), words);
    return {
      exitCode: 0,
      lines: [fill(catalogues[locale].package.carried, { account, operations, file: target })],
      json: { file: target, account, operations },
    };
  };
}

/** A folder, such as the stick itself, gets the file under the name that it comes with. */
function placeOf(to: string, fileName: string): string {
  const isFolder = statSync(to, { throwIfNoEntry: false })?.isDirectory() === true;
  return resolve(isFolder ? join(to, fileName) : to);
}

/** The file's content in base64. It is looked at first: a device or a pipe may never end. */
function readPackage(file: string, { mistake }: CliWords): string {
  try {
    const found = statSync(file);
    const params = { file: basename(file) };
    if (!found.isFile()) throw new Refused('package_unknown', { params });
    if (found.size > mostPackageBytes) throw new Refused('package_too_large', { params });
    return readFileSync(file).toString('base64');
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Obstacle(fill(mistake.noFile, { file, reason: reasonOf(error) }));
  }
}
