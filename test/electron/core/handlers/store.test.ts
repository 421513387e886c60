import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { refusalOf, typeVisit } from '../support/typed-visit.ts';

it('copies and checks a person database', async () => {
  const { laptop, addFirm } = await openOffice();
  await addFirm('firm-1');
  const lin = laptop().at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  await lin('visits.finish', { draftId: (await typeVisit(lin, 'firm-1')).id });
  const { size } = await lin('store.backup', {});
  expect(size).toBeGreaterThan(4096);
  const { checks } = await lin('store.verify', {});
  expect(checks.map(({ name, isSound }) => [name, isSound])).toEqual([
    ['key', true],
    ['integrity', true],
    ['settings', true],
    ['outbox', true],
    ['overlay', true],
  ]);
});

// Windows does not let go of a file that is open.
it.skipIf(process.platform === 'win32')(
  'acknowledges nothing, and makes no copy, once the folder has been deleted under it',
  async () => {
    const { laptop, addFirm } = await openOffice();
    await addFirm('firm-1');
    const lin = laptop().at('lin');
    await lin('session.signInDemo', { account: 'lin' });
    await lin('sync.now', {});
    const { savedAt, ...draft } = await typeVisit(lin, 'firm-1');
    const folder = dirname(dirname((await lin('store.backup', {})).file));
    rmSync(folder, { recursive: true });

    const saving = lin('drafts.save', { draft: { ...draft, minutes: '二' }, basedOn: savedAt });
    expect(await refusalOf(saving)).toEqual({ code: 'store_gone' });
    expect(await refusalOf(lin('store.backup', {}))).toEqual({ code: 'store_gone' });
    expect(existsSync(folder)).toBe(false);
    expect((await lin('drafts.get', { id: draft.id })).minutes).toBe('一、经营平稳。');
  },
);
