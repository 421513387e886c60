import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { typeVisit } from '../support/typed-visit.ts';

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
