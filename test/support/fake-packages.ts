import type { Handlers, Output } from '#shared/contract/api.ts';
import type { packagesApi } from '#shared/contract/app/packages.ts';
import { Refused } from '#shared/contract/reply.ts';

/** What an imported package is said to have brought. */
export const fakeTaken: Output<typeof packagesApi, 'packages.import'> = {
  judged: 3,
  refused: 0,
  toDecide: 0,
  rows: 12,
  place: 'level',
  isNewEpoch: false,
  isRepeated: false,
  hubTime: '2026-11-24T05:30:00.000Z',
  waiting: 0,
  files: 0,
};

export interface FakePackages {
  readonly taken: typeof fakeTaken;
  /** Why a package is refused; null: it is not. */
  readonly refusal: string | null;
}

/** Files that nobody opens. */
export function fakePackageHandlers(state: () => FakePackages): Handlers<typeof packagesApi, null> {
  return {
    'packages.export': () => ({
      fileName: 'demo-a-20261124-140000-out.cdpkg',
      bytes: btoa('CDPKG'),
      operations: 3,
    }),
    'packages.import': ({ fileName }) => {
      const { taken, refusal } = state();
      if (refusal !== null) throw new Refused(refusal, { params: { file: fileName } });
      return taken;
    },
    'packages.carry': () => {
      const { refusal } = state();
      if (refusal !== null) throw new Refused(refusal);
      return {
        fileName: 'demo-b-20261124-140000-reply.cdpkg',
        bytes: btoa('CDPKG!'),
        account: 'demo-b',
        operations: 5,
      };
    },
  };
}
