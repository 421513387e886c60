import { expect, test } from 'vitest';
import { createPeer, type Ears, type Speech } from '#electron/shells/carrier/peer.ts';
import { pipePair } from '../../../support/pipe-pair.ts';

const deaf: Ears<Speech> = {
  answer: () => new Promise(() => undefined),
  hear: () => undefined,
  lost: { code: 'desk_stopped' },
};

test('each reply finds its question, also when they overtake each other', async () => {
  const { parent, child } = pipePair();
  const answers: ((value: string) => void)[] = [];
  createPeer(child, {
    ...deaf,
    answer: () => new Promise((resolve) => answers.push((value) => resolve({ ok: true, value }))),
  });
  const peer = createPeer(parent, deaf);

  const first = peer.ask('first');
  const second = peer.ask('second');
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.('second answer');
  answers[0]?.('first answer');

  expect(await first).toEqual({ ok: true, value: 'first answer' });
  expect(await second).toEqual({ ok: true, value: 'second answer' });
});

test('both sides may ask at once and tell news in between', async () => {
  const { parent, child } = pipePair();
  const heard: unknown[] = [];
  const below = createPeer(child, {
    ...deaf,
    answer: async (question) => ({ ok: true, value: ['child', question] }),
  });
  const above = createPeer(parent, {
    ...deaf,
    answer: async (question) => ({ ok: true, value: ['parent', question] }),
    hear: (news) => heard.push(news),
  });

  below.tell('ready');
  const [down, up] = await Promise.all([above.ask(1), below.ask(1)]);

  expect(down).toEqual({ ok: true, value: ['child', 1] });
  expect(up).toEqual({ ok: true, value: ['parent', 1] });
  expect(heard).toEqual(['ready']);
});

test('open questions and later ones are refused when the other side dies', async () => {
  const { parent, child, die } = pipePair();
  createPeer(child, deaf);
  const peer = createPeer(parent, deaf);
  const open = peer.ask('never answered');

  die();

  expect(await open).toEqual({ ok: false, refusal: { code: 'desk_stopped' } });
  expect(await peer.ask('too late')).toEqual({ ok: false, refusal: { code: 'desk_stopped' } });
});

test('bytes cross as bytes', async () => {
  const { parent, child } = pipePair();
  createPeer(child, { ...deaf, answer: async (question) => ({ ok: true, value: question }) });

  const reply = await createPeer(parent, deaf).ask({ bytes: new Uint8Array([0, 255, 10]) });

  expect(reply).toEqual({ ok: true, value: { bytes: new Uint8Array([0, 255, 10]) } });
});
