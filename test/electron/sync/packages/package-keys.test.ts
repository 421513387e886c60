import { expect, it } from 'vitest';
import { findMeta } from '#electron/store/meta.ts';
import type { HubSession } from '#electron/sync/hub-session.ts';
import { exchangePackageKeys, packageKeysOf } from '#electron/sync/package-keys.ts';
import { Refused } from '#shared/contract/reply.ts';
import { startDistrict } from '../support/district.ts';
import { codeOf, desk, sessionOf } from './stick.ts';

const zeros = (size: number): Uint8Array => new Uint8Array(size);

it('tells its keys anew to a restored hub, and they are the same', async () => {
  const district = await startDistrict();
  const lin = await desk(district, 'lin');
  const asked = () => lin.line.asked.filter(({ name }) => name === 'devices.keys');
  await exchangePackageKeys(lin.db, sessionOf(lin, district), zeros);
  expect(asked()).toHaveLength(1);
  await district.backup();
  await district.restore();
  await lin.engine.run();
  await exchangePackageKeys(lin.db, sessionOf(lin, district), zeros);
  expect(asked()).toHaveLength(2);
  expect(asked()[1]?.input).toEqual(asked()[0]?.input);
});

it('does without an older hub, and asks again when it could not be reached', async () => {
  const district = await startDistrict();
  const lin = await district.laptopOf('lin');
  const refusing = (code: string): Pick<HubSession, 'withHub'> => ({
    withHub: () => Promise.reject(new Refused(code)),
  });
  await exchangePackageKeys(lin.db, refusing('unknown_procedure'), zeros);
  expect(await codeOf(exchangePackageKeys(lin.db, refusing('hub_unreachable'), zeros))).toBe(
    'hub_unreachable',
  );
  expect(findMeta(lin.db, 'package_keys_told')).toBeNull();
  expect(() => packageKeysOf(lin.db)).toThrow('package_no_keys');
});
