import { expect, it } from 'vitest';
import { createDraftWriter } from '#renderer/screens/visits/editor/draft-writer.ts';
import { createClient } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { createFakeDesk } from '../../../../support/fake-desk.ts';
import { emptyDraft } from '../../../../support/fake-drafts.ts';

const stopped: Reply = { ok: false, refusal: { code: 'desk_stopped' } };
const { id } = emptyDraft;

/** A window over a desk whose answers get lost while `isDying`: what was asked is done all the same. */
async function openWindow() {
  const desk = createFakeDesk({ written: [emptyDraft] });
  const line = { isDying: false };
  const call = createClient<AppApi>(async (name, input) => {
    const reply = await desk.call(name, input);
    return line.isDying ? stopped : reply;
  });
  const other = createClient<AppApi>(desk.call);
  const { savedAt } = await call('drafts.get', { id });
  const write = createDraftWriter(call, { savedAt });
  const saves = () => desk.asked.filter(({ name }) => name === 'drafts.save').length;
  const minutes = async () => (await other('drafts.get', { id })).minutes;
  return { line, write, other, savedAt, saves, minutes };
}

it('takes its own save, whose answer was lost, for its own', async () => {
  const { line, write, minutes } = await openWindow();
  line.isDying = true;
  await expect(write({ ...emptyDraft, minutes: '一' })).rejects.toThrow('desk_stopped');
  line.isDying = false;
  await write({ ...emptyDraft, minutes: '一二' });
  expect(await minutes()).toBe('一二');
});

it('does not take the text of another window for its own, and asks no more', async () => {
  const { line, write, other, saves, minutes } = await openWindow();
  line.isDying = true;
  await expect(write({ ...emptyDraft, minutes: '一' })).rejects.toThrow('desk_stopped');
  line.isDying = false;
  const { savedAt } = await other('drafts.get', { id });
  await other('drafts.save', { draft: { ...emptyDraft, minutes: '别处' }, basedOn: savedAt });
  await expect(write({ ...emptyDraft, minutes: '一二' })).rejects.toThrow('draft_moved');
  const before = saves();
  await expect(write({ ...emptyDraft, minutes: '一二三' })).rejects.toThrow('draft_moved');
  expect(saves()).toBe(before);
  expect(await minutes()).toBe('别处');
});

it('says that a draft that is gone was ended', async () => {
  const { write, other } = await openWindow();
  await other('drafts.remove', { id });
  await expect(write({ ...emptyDraft, minutes: '一' })).rejects.toThrow('draft_ended');
});

it('goes on after a refusal that the person can mend', async () => {
  const { write, minutes } = await openWindow();
  await expect(write({ ...emptyDraft, minutes: '长'.repeat(20_001) })).rejects.toThrow('invalid_input');
  await write({ ...emptyDraft, minutes: '短' });
  expect(await minutes()).toBe('短');
});
