import { expect, test } from 'vitest';
import type { Output } from '#shared/contract/api.ts';
import type { HubApi } from '#shared/contract/hub-api.ts';
import { bucketCount, bucketOf } from '#shared/sync/digest.ts';
import { wireVersion } from '#shared/sync/op.ts';
import type { UpFrame } from '#shared/sync/row-frame.ts';
import { createFrameDesk, digestOfFrames, type FrameDesk } from '../support/frame-desk.ts';
import { here } from '../support/people.ts';
import { firm } from '../support/records.ts';
import { startStory } from '../support/story.ts';

const scopeName = `firms:${here}`;

async function withFirms(count: number) {
  const story = await startStory();
  const lin = await story.deskOf('lin');
  for (let first = 0; first < count; first += 100) {
    const some = Array.from({ length: Math.min(100, count - first) }, (_, index) => first + index);
    await lin.push(...some.map((index) => lin.makeNew('enterprise', `firm-${index}`, firm())));
  }
  const desk = await createFrameDesk(story.hub, 'lin');
  await desk.pull();
  return { story, lin, desk, epoch: lin.tokens.epoch };
}

const framesIn = (desk: FrameDesk, bucket: number) =>
  [...(desk.scopes.get(scopeName)?.frames.values() ?? [])].filter(([, rowNo]) => bucketOf(rowNo) === bucket);

async function repairAll(desk: FrameDesk, epoch: string, buckets: number[], limit: number) {
  const rows: UpFrame[] = [];
  let pages = 0;
  const asked = { epoch, schema: wireVersion, scope: desk.idOf(scopeName), buckets, limit };
  for (let after: number | null = 0; after !== null; pages += 1) {
    const page: Output<HubApi, 'sync.repair'> = await desk.call('sync.repair', { ...asked, after });
    expect(page.isHeld).toBe(true);
    rows.push(...(page.rows as UpFrame[]));
    after = page.next;
  }
  return { rows, pages };
}

test('says what each part of a scope adds up to, so that a device finds where it differs', async () => {
  const { desk, epoch } = await withFirms(300);
  const asked = { epoch, schema: wireVersion, scope: desk.idOf(scopeName) };
  const { buckets } = await desk.call('sync.buckets', asked);
  expect(buckets).toHaveLength(bucketCount);
  const held = Array.from({ length: bucketCount }, (_, bucket) => digestOfFrames(framesIn(desk, bucket)));
  expect(buckets).toEqual(held.map(({ n, a, b }) => [n, a, b]));
  expect(held.reduce((sum, { n }) => sum + n, 0)).toBe(300);
});

test('gives the rows of some parts in pages, in the order of their numbers', async () => {
  const { desk, epoch } = await withFirms(600);
  const buckets = [3, 77, 200];
  const wanted = buckets.flatMap((bucket) => framesIn(desk, bucket));
  expect(wanted.length).toBeGreaterThan(5);
  const { rows, pages } = await repairAll(desk, epoch, buckets, 2);
  expect(pages).toBe(Math.ceil(wanted.length / 2));
  expect(rows).toEqual(wanted.toSorted(([, one], [, other]) => one - other));
});

test('says nothing of a scope that the person does not hold', async () => {
  const { story, lin, desk, epoch } = await withFirms(3);
  const yu = await createFrameDesk(story.hub, 'yu');
  const scope = desk.idOf(scopeName);
  const asked = { epoch, schema: wireVersion, scope };
  expect(await yu.call('sync.buckets', asked)).toEqual({ buckets: null });
  const all = Array.from({ length: bucketCount }, (_, bucket) => bucket);
  expect(await yu.call('sync.repair', { ...asked, buckets: all, after: 0, limit: 100 })).toEqual({
    isHeld: false,
    rows: [],
    next: null,
  });
  await expect(desk.call('sync.buckets', { ...asked, epoch: 'another' })).rejects.toThrow('epoch_changed');
  expect(lin.tokens.epoch).toBe(epoch);
});
