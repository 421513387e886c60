import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { refusalOf } from '../support/typed-visit.ts';

const contacts = [{ name: '王工', title: '经理', phone: '13800138000' }];
const look = { enterpriseId: 'firm-1', index: 0, reason: 'callback' } as const;

async function office() {
  const { laptop, addFirm, story, network } = await openOffice();
  await addFirm('firm-1', { contacts });
  const sitDown = async (account: string) => {
    const desk = laptop().at(account);
    await desk('session.signInDemo', { account });
    await desk('sync.now', {});
    return desk;
  };
  return { sitDown, story, network };
}

it('shows a whole number to whoever calls back, offline too, and the hub holds who looked and for what', async () => {
  const { sitDown, story, network } = await office();
  const caller = await sitDown('caller');
  expect((await caller('enterprises.get', { id: 'firm-1' })).enterprise.contacts[0]?.phone).toBe(
    '138****8000',
  );
  network.isUp = false;
  expect(await caller('contacts.reveal', look)).toEqual({ phone: '13800138000' });
  expect((await caller('sync.status', {})).waiting).toBe(1);
  network.isUp = true;
  await caller('sync.now', {});
  expect((await caller('sync.status', {})).waiting).toBe(0);
  const desk = await story.deskOf('caller');
  await desk.pull();
  expect(desk.rows('disclosure')).toMatchObject([
    {
      enterpriseId: 'firm-1',
      contactName: '王工',
      reason: 'callback',
      byId: 'caller',
      receivedAt: expect.any(String),
    },
  ]);
  expect(JSON.stringify(desk.rows('disclosure'))).not.toContain('13800138000');
});

it('shows none to whoever talks to no firm, and none that is not there', async () => {
  const { sitDown } = await office();
  const admin = await sitDown('admin');
  expect(await refusalOf(admin('contacts.reveal', look))).toEqual({ code: 'not_allowed' });
  const lin = await sitDown('lin');
  expect(await refusalOf(lin('contacts.reveal', { ...look, index: 1 }))).toEqual({ code: 'not_found' });
  expect((await lin('sync.status', {})).waiting).toBe(0);
});
