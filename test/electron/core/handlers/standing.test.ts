import { expect, it } from 'vitest';
import { openOffice } from '../support/office.ts';
import { refusalOf } from '../support/typed-visit.ts';

const basis = { on: '2026-11-20', source: '示例链办〔2026〕3号' };
const enter = {
  id: 'firm-1',
  change: { kind: 'chain', chainCode: 'food', chainRole: 'member' },
  basis,
} as const;

async function signedIn() {
  const { laptop, addFirm, network } = await openOffice();
  await addFirm('firm-1', { chainCode: null, chainRole: null });
  const desk = laptop();
  const lin = desk.at('lin');
  await lin('session.signInDemo', { account: 'lin' });
  await lin('sync.now', {});
  return { lin, desk, network };
}

it('shows at once, offline too, what a firm has entered, and its history once the hub has written it', async () => {
  const { lin, network } = await signedIn();
  network.isUp = false;
  await lin('enterprises.setStanding', enter);
  const offline = await lin('enterprises.get', { id: 'firm-1' });
  expect(offline.enterprise).toMatchObject({ chainCode: 'food', chainRole: 'member', isPending: true });
  expect(offline.history).toEqual([]);
  expect(offline.keeps).toEqual(['chain', 'doubling', 'tag', 'leader', 'industry']);
  network.isUp = true;
  await lin('sync.now', {});
  const tag = {
    code: '专精特新',
    validFrom: '2026-11-01',
    validTo: null,
    level: 'province',
    source: '名单',
  } as const;
  await lin('enterprises.setStanding', {
    id: 'firm-1',
    change: { kind: 'tag', remove: null, add: tag },
    basis,
  });
  await lin('sync.now', {});
  const { enterprise, history } = await lin('enterprises.get', { id: 'firm-1' });
  expect(enterprise.tags).toContainEqual(tag);
  expect(history).toMatchObject([
    { kind: 'tag', fromValue: null, toValue: tag, effectiveOn: '2026-11-01', source: '名单' },
    {
      kind: 'chain',
      fromValue: null,
      toValue: { code: 'food', role: 'member' },
      effectiveOn: '2026-11-20',
      source: '示例链办〔2026〕3号',
      actorId: 'lin',
    },
  ]);
});

it('refuses what cannot be, naming the field, and whoever keeps neither the firm nor the list', async () => {
  const { lin, desk } = await signedIn();
  const half = { kind: 'chain', chainCode: 'food', chainRole: null } as const;
  expect(await refusalOf(lin('enterprises.setStanding', { ...enter, change: half }))).toMatchObject({
    code: 'invalid_input',
    fields: [{ path: 'change.chainRole', code: 'required' }],
  });
  const back = { kind: 'doubling', from: '2026-02-01', to: '2026-01-01' } as const;
  expect(await refusalOf(lin('enterprises.setStanding', { ...enter, change: back }))).toMatchObject({
    fields: [{ path: 'change.to', code: 'end_before_start' }],
  });
  const endless = { kind: 'doubling', from: null, to: '2026-01-01' } as const;
  expect(await refusalOf(lin('enterprises.setStanding', { ...enter, change: endless }))).toMatchObject({
    fields: [{ path: 'change.from', code: 'required' }],
  });
  expect(await refusalOf(lin('enterprises.setStanding', { ...enter, id: 'nobody' }))).toEqual({
    code: 'not_found',
  });
  const city = desk.at('city');
  await city('session.signInDemo', { account: 'city' });
  await city('sync.now', {});
  expect(await refusalOf(city('enterprises.setStanding', enter))).toEqual({ code: 'not_allowed' });
  expect((await city('enterprises.get', { id: 'firm-1' })).keeps).toEqual([]);
});

it('takes a tag off that has come back from the hub, whatever the order in which it is written', async () => {
  const { lin } = await signedIn();
  const tag = {
    code: '专精特新',
    validFrom: '2026-11-01',
    validTo: null,
    level: 'province',
    source: '名单',
  } as const;
  const setTag = (remove: typeof tag | null, add: typeof tag | null) =>
    lin('enterprises.setStanding', { id: 'firm-1', change: { kind: 'tag', remove, add }, basis });
  await setTag(null, tag);
  await lin('sync.now', {});
  await setTag(tag, null);
  await lin('sync.now', {});
  const { enterprise, history } = await lin('enterprises.get', { id: 'firm-1' });
  expect(enterprise.tags.map(({ code }) => code)).not.toContain('专精特新');
  expect(history.map(({ kind, toValue }) => [kind, toValue === null])).toContainEqual(['tag', true]);
});

it('names the document of every change, also where the one before was made by the same', async () => {
  const { lin } = await signedIn();
  await lin('enterprises.setStanding', enter);
  await lin('sync.now', {});
  await lin('enterprises.setStanding', {
    id: 'firm-1',
    change: { kind: 'doubling', from: '2026-11-20', to: null },
    basis,
  });
  await lin('sync.now', {});
  const { history } = await lin('enterprises.get', { id: 'firm-1' });
  const said = history.map(({ kind, effectiveOn, source }) => [kind, effectiveOn, source]);
  expect(said).toContainEqual(['chain', basis.on, basis.source]);
  expect(said).toContainEqual(['doubling', basis.on, basis.source]);
});
