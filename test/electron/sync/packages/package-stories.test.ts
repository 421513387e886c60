import { describe, expect, it } from 'vitest';
import type { OpContent } from '#electron/store/enqueue.ts';
import { findMeta } from '#electron/store/meta.ts';
import { countOutbox } from '#electron/store/outbox-list.ts';
import { firm } from '../../../hub/support/records.ts';
import { changeOf } from '../support/change.ts';
import { type District, startDistrict } from '../support/district.ts';
import { everything, type Laptop } from '../support/laptop.ts';
import { carry, codeOf, desk, out, take } from './stick.ts';

const newFirm = (pk: string): OpContent => ({
  k: 'new',
  t: 'enterprise',
  pk,
  v: firm({ name: `${pk}公司`, commissionerId: null }),
});
const firmsOf = (laptop: Laptop) => laptop.base('enterprise').map(({ id }) => id);

/** Two desks that know the hub, of which the first has no line any more. */
async function stickAndLine(): Promise<{ district: District; lin: Laptop; mu: Laptop }> {
  const district = await startDistrict();
  const [lin, mu] = [await desk(district, 'lin'), await desk(district, 'mu')];
  lin.line.isCut = true;
  return { district, lin, mu };
}

it('brings work to the hub and news back, as a line would', async () => {
  const { district, lin, mu } = await stickAndLine();
  lin.write(newFirm('mine'));
  lin.write(changeOf(lin.db, 'mine', { address: '一号路' }));
  mu.write(newFirm('theirs'));
  await mu.engine.run();

  const file = await out(lin, district);
  expect(countOutbox(lin.db).waiting).toBe(2);
  const taken = await take(lin, await carry(file, mu, district), district);

  expect(taken).toMatchObject({ place: 'level', isNewEpoch: false, isRepeated: false });
  expect(taken.verdicts.map(({ verdict }) => verdict)).toEqual(['applied', 'applied']);
  expect(countOutbox(lin.db)).toMatchObject({ waiting: 0, refused: 0, conflicts: 0 });
  expect(lin.db.all('SELECT * FROM sx_overlay')).toEqual([]);
  await mu.engine.run();
  expect(firmsOf(mu)).toEqual(['mine', 'theirs']);
  expect(everything(lin)).toEqual(everything(mu));
  expect(findMeta(lin.db, 'last_synced_at')).toBe(taken.hubTime);
  expect(district.hubBugs).toEqual([]);
});

it('takes more than a push may bring', async () => {
  const { district, lin, mu } = await stickAndLine();
  lin.write(...Array.from({ length: 210 }, (_, count) => newFirm(`firm-${count}`)));
  const taken = await take(lin, await carry(await out(lin, district), mu, district), district);
  expect(taken.verdicts).toHaveLength(210);
  expect(countOutbox(lin.db).waiting).toBe(0);
  expect(firmsOf(lin)).toHaveLength(210);
});

it('does nothing twice, however often a file is handed in and taken', async () => {
  const { district, lin, mu } = await stickAndLine();
  lin.write(newFirm('mine'));
  const file = await out(lin, district);
  const first = await carry(file, mu, district);
  const second = await carry(file, mu, district);
  await take(lin, first, district);
  const before = everything(lin);

  expect(await take(lin, first, district)).toMatchObject({ verdicts: [], rows: 0, isRepeated: true });
  expect(await take(lin, second, district)).toMatchObject({ verdicts: [], rows: 0 });
  expect(everything(lin)).toEqual(before);
  await mu.engine.run();
  expect(firmsOf(mu)).toEqual(['mine']);
});

it('keeps waiting what was written after the export', async () => {
  const { district, lin, mu } = await stickAndLine();
  lin.write(newFirm('mine'));
  const reply = await carry(await out(lin, district), mu, district);
  lin.write(changeOf(lin.db, 'mine', { address: '二号路' }));
  await take(lin, reply, district);
  expect(countOutbox(lin.db).waiting).toBe(1);
  expect(lin.shown('enterprise', 'mine')?.address).toBe('二号路');

  await take(lin, await carry(await out(lin, district), mu, district), district);
  expect(countOutbox(lin.db).waiting).toBe(0);
  expect(lin.base('enterprise')).toMatchObject([{ id: 'mine', address: '二号路' }]);
});

describe('in the wrong order', () => {
  it('refuses an older reply behind a newer one, and loses nothing by it', async () => {
    const { district, lin, mu } = await stickAndLine();
    lin.write(newFirm('first'));
    const older = await carry(await out(lin, district), mu, district);
    lin.write(newFirm('second'));
    const newer = await carry(await out(lin, district), mu, district);

    expect(await take(lin, newer, district)).toMatchObject({ place: 'level' });
    expect(await codeOf(take(lin, older, district))).toBe('package_older');
    expect(countOutbox(lin.db).waiting).toBe(0);
    expect(firmsOf(lin)).toEqual(['first', 'second']);
  });

  it('takes both replies to two packages that were made one behind the other', async () => {
    const { district, lin, mu } = await stickAndLine();
    lin.write(newFirm('first'));
    const one = await out(lin, district);
    lin.write(newFirm('second'));
    const other = await out(lin, district);
    // The later package arrives first.
    const toOther = await carry(other, mu, district);
    const toOne = await carry(one, mu, district);
    await take(lin, toOne, district);
    expect(countOutbox(lin.db).waiting).toBe(1);
    await take(lin, toOther, district);
    expect(countOutbox(lin.db).waiting).toBe(0);
    expect(firmsOf(lin)).toEqual(['first', 'second']);
  });
});

describe('while the line comes and goes', () => {
  it('takes verdicts alone when the line was faster, and shows nothing older', async () => {
    const { district, lin, mu } = await stickAndLine();
    lin.write(newFirm('mine'));
    const file = await out(lin, district);
    const reply = await carry(file, mu, district);
    mu.write(changeOf(mu.db, 'mine', {}), newFirm('later'));
    await mu.engine.run();
    lin.line.isCut = false;
    await lin.engine.run();
    const before = everything(lin);

    expect(await take(lin, reply, district)).toMatchObject({ verdicts: [], rows: 0, place: 'elsewhere' });
    expect(everything(lin)).toEqual(before);
    expect(firmsOf(lin)).toEqual(['later', 'mine']);
  });

  it('handing in late what the line brought long ago changes nothing', async () => {
    const { district, lin, mu } = await stickAndLine();
    lin.write(newFirm('mine'));
    const file = await out(lin, district);
    lin.line.isCut = false;
    await lin.engine.run();
    lin.write(changeOf(lin.db, 'mine', { address: '三号路' }));
    await lin.engine.run();
    const reply = await carry(file, mu, district);
    expect(await take(lin, reply, district)).toMatchObject({ verdicts: [], place: 'elsewhere' });
    await lin.engine.run();
    await mu.engine.run();
    expect(lin.base('enterprise')).toMatchObject([{ id: 'mine', address: '三号路' }]);
    expect(everything(lin)).toEqual(everything(mu));
  });

  it('goes on over the line from where the file brought it', async () => {
    const { district, lin, mu } = await stickAndLine();
    lin.write(newFirm('mine'));
    await take(lin, await carry(await out(lin, district), mu, district), district);
    mu.write(newFirm('later'));
    await mu.engine.run();
    lin.line.isCut = false;
    lin.write(changeOf(lin.db, 'mine', { address: '四号路' }));
    await lin.engine.run();
    await mu.engine.run();
    expect(firmsOf(lin)).toEqual(['later', 'mine']);
    expect(everything(lin)).toEqual(everything(mu));
    expect([...lin.bugs, ...mu.bugs]).toEqual([]);
  });

  it('does not drop from view what the line handed in after the reply was made', async () => {
    const { district, lin, mu } = await stickAndLine();
    lin.write(newFirm('mine'));
    const reply = await carry(await out(lin, district), mu, district);
    lin.write(newFirm('later'));
    // The push goes through, the pull behind it does not.
    lin.line.isCut = false;
    lin.line.fail('sync.pull', 'request lost');
    await lin.engine.run().catch(() => undefined);
    expect(countOutbox(lin.db).waiting).toBe(0);
    lin.line.isCut = true;

    expect(await take(lin, reply, district)).toMatchObject({ place: 'level' });
    expect(lin.shown('enterprise', 'later')?.name).toBe('later公司');
    lin.line.isCut = false;
    await lin.engine.run();
    expect(firmsOf(lin)).toEqual(['later', 'mine']);
  });
});

describe('after the hub was restored', () => {
  it('brings back in two trips what its backup lacks', async () => {
    const { district, lin, mu } = await stickAndLine();
    await district.backup();
    lin.line.isCut = false;
    lin.write(newFirm('acknowledged'));
    await lin.engine.run();
    lin.line.isCut = true;
    lin.write(changeOf(lin.db, 'acknowledged', { address: '五号路' }));
    const file = await out(lin, district);
    await district.restore();

    const first = await take(lin, await carry(file, mu, district), district);
    expect(first).toMatchObject({ isNewEpoch: true, verdicts: [], place: 'level' });
    expect(lin.shown('enterprise', 'acknowledged')?.address).toBe('五号路');
    expect(countOutbox(lin.db).waiting).toBe(2);
    const second = await take(lin, await carry(await out(lin, district), mu, district), district);
    expect(second.verdicts.map(({ verdict }) => verdict)).toEqual(['applied', 'applied']);
    await mu.engine.run();
    expect(everything(lin)).toEqual(everything(mu));
    expect(mu.base('enterprise')).toMatchObject([{ id: 'acknowledged', address: '五号路' }]);
  });

  it('refuses a reply of the time before', async () => {
    const { district, lin, mu } = await stickAndLine();
    await district.backup();
    lin.write(newFirm('mine'));
    const before = await carry(await out(lin, district), mu, district);
    await district.restore();
    await take(lin, await carry(await out(lin, district), mu, district), district);
    expect(await codeOf(take(lin, before, district))).toBe('package_older');
    expect(countOutbox(lin.db).waiting).toBe(1);
  });

  it('says by name that it does not know a laptop it met after its backup', async () => {
    const district = await startDistrict();
    const mu = await desk(district, 'mu');
    await district.backup();
    const lin = await desk(district, 'lin');
    lin.write(newFirm('mine'));
    const file = await out(lin, district);
    await district.restore();
    expect(await codeOf(carry(file, mu, district))).toBe('package_key_unknown');
  });
});

describe('in the wrong hands', () => {
  it('opens for nobody, and is taken by no other desk', async () => {
    const { district, lin, mu } = await stickAndLine();
    lin.write(newFirm('mine'));
    const file = await out(lin, district);
    const reply = await carry(file, mu, district);
    expect(await codeOf(take(mu, reply, district))).toBe('package_other_device');
    expect(await codeOf(take(mu, file, district))).toBe('package_is_out');
    expect(await codeOf(carry(reply, mu, district))).toBe('package_is_reply');
    for (const bytes of [file, reply])
      expect(Buffer.from(bytes).toString('latin1')).not.toContain(Buffer.from('公司').toString('latin1'));
  });

  it('is judged by what its author may do, whoever carries it', async () => {
    const { district, lin, mu } = await stickAndLine();
    const city = await desk(district, 'city');
    mu.write({ ...newFirm('theirs'), v: firm({ commissionerId: 'mu' }) } as OpContent);
    await mu.engine.run();
    lin.line.isCut = false;
    await lin.engine.run();
    lin.line.isCut = true;
    const change = changeOf(mu.db, 'theirs', { address: '六号路' });
    const [pushed] = city.write(change);
    await city.engine.run();
    const verdictOf = (laptop: Laptop, id = '') =>
      laptop.db.get<{ state: string; code: string | null }>(
        'SELECT state, code FROM sx_outbox WHERE op_id = :id',
        { id },
      );
    const yu = await desk(district, 'yu');
    const [carried] = yu.write(change);
    await take(yu, await carry(await out(yu, district), mu, district), district);
    expect(verdictOf(yu, carried?.id)?.state).not.toBe('acked');
    expect(verdictOf(city, pushed?.id)?.state).not.toBe('pending');
    await mu.engine.run();
    expect(mu.base('enterprise')).toMatchObject([{ id: 'theirs', address: '' }]);
    // Nor does the answer show what the author may not see.
    expect(firmsOf(yu)).toEqual([]);
  });
});
