import { z } from 'zod';
import type { Output } from '../api.ts';

/** Much more than any laptop waits with, and what a hub takes in one request. */
export const mostPackageBytes = 32 * 1024 * 1024;

/** A file as a window or a command line hands it over: its name for sentences, its content in base64. */
const file = z.object({ fileName: z.string().min(1).max(255), bytes: z.base64() });

/** Packages for a stick (`.cdpkg`): the exchange with the hub where there is no line. */
export const packagesApi = {
  /** What this laptop owes the hub, sealed for it. Changes nothing here. `operations` counts what is in it. */
  'packages.export': { input: z.object({}), output: file.extend({ operations: z.int() }) },
  /** Takes the hub's reply to a package of this laptop. */
  'packages.import': {
    input: file,
    output: z.object({
      /** Operations that got their verdict from this file, and how many of these were refused or wait for a person. */
      judged: z.int(),
      refused: z.int(),
      toDecide: z.int(),
      rows: z.int(),
      /** `elsewhere`: this laptop has spoken with the hub since, so only verdicts were taken; `more`: a next package continues. */
      place: z.enum(['level', 'more', 'elsewhere']),
      isNewEpoch: z.boolean(),
      isRepeated: z.boolean(),
      hubTime: z.iso.datetime(),
      /** What has still not left this laptop, and how many attached files, which no package carries. */
      waiting: z.int(),
      files: z.int(),
    }),
  },
  /** Hands somebody's package to the hub over this laptop's line; the answer is the file to bring back. */
  'packages.carry': { input: file, output: file.extend({ account: z.string(), operations: z.int() }) },
} as const;

type Imported = Output<typeof packagesApi, 'packages.import'>;

/** What there is to say of an imported reply, as keys of `package.imported`, in their order. */
export function notesOfImport(taken: Imported) {
  const { place, isNewEpoch, isRepeated, waiting, files } = taken;
  // A reply that is taken twice finds this laptop further on by its own doing.
  const isOwnStep = isRepeated && place === 'elsewhere';
  return [
    'figures' as const,
    ...(isOwnStep ? [] : [place]),
    ...(isNewEpoch ? ['newEpoch' as const] : []),
    ...(isRepeated ? ['repeated' as const] : []),
    ...(waiting > 0 ? ['waiting' as const] : []),
    ...(files > 0 ? ['files' as const] : []),
  ];
}

/** Whether somebody has to look after something in it. */
export function needsAttention({ refused, toDecide, place, isNewEpoch }: Imported): boolean {
  return refused > 0 || toDecide > 0 || place === 'more' || isNewEpoch;
}
