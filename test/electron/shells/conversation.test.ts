import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createDesk } from '#electron/core/create-desk.ts';
import type { Desk } from '#electron/core/ports.ts';
import { carryCalls } from '#electron/shells/desktop/ipc.ts';
import { createServer } from '#hub/http/server.ts';
import { createHttpCarrier } from '#renderer/client/http-carrier.ts';
import { must } from '#shared/assert.ts';
import { everyIssue } from '#shared/contract/app/issues.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { idOf } from '../../hub/support/names.ts';
import { firm } from '../../hub/support/records.ts';
import { countingIds, startStory, tuesday } from '../../hub/support/story.ts';
import { contextBridge, FakeWebContents, ipcRenderer } from '../../support/fake-electron.ts';
import { manualTime } from '../../support/manual-time.ts';
import { windowServer } from '../../support/window-server.ts';

vi.mock('electron', () => import('../../support/fake-electron.ts'));

type Windows = ReturnType<typeof carryCalls>;
type Listener = Parameters<Parameters<typeof carryCalls>[0]['ipcMain']['handle']>[1];
type Ask = (name: string, input: unknown) => Promise<Reply>;

/** A real core beside a real hub on a port of this machine; ids and clocks are the same every time. */
async function realDesk(): Promise<{ desk: Desk; hubUrl: string; bugs: string[] }> {
  const story = await startStory();
  const clerk = await story.deskOf('lin');
  await clerk.push(clerk.makeNew('enterprise', 'firm-1', firm()));
  const server = await createServer(story.hub, (name) => story.bugs.push(name));
  const hubUrl = await server.listen({ host: '127.0.0.1', port: 0 });
  const dataDir = mkdtempSync(join(tmpdir(), 'conversation-'));
  const bugs: string[] = [];
  const time = manualTime(tuesday);
  const desk = createDesk({
    dataDir,
    hubUrl,
    run: null,
    now: time.now,
    newId: countingIds().newId,
    random: () => 0.5,
    after: time.after,
    fetch: globalThis.fetch,
    parseSpreadsheet: () => Promise.reject(new Error('no file in this conversation')),
    log: (level, message, detail) => {
      if (level === 'error') bugs.push(`${message} ${JSON.stringify(detail)}`);
    },
  });
  onTestFinished(async () => {
    await desk.close();
    await server.close();
    await story.hub.close();
    rmSync(dataDir, { recursive: true });
  });
  return { desk, hubUrl, bugs };
}

/** A page of the desktop window: our preload, Electron's copying of values, and the only channel. */
async function overIpc(desk: Desk): Promise<Ask> {
  let answer: Listener = () => undefined;
  const { register } = carryCalls({
    desk,
    ipcMain: {
      handle: (_channel, listener) => {
        answer = listener;
      },
    },
  });
  const contents = new FakeWebContents();
  register(contents as unknown as Parameters<Windows['register']>[0]);
  const event = { sender: contents, senderFrame: contents.mainFrame } as unknown as Parameters<Listener>[0];
  ipcRenderer.invoke.mockImplementation(async (_channel: string, ...args: unknown[]) =>
    structuredClone(await answer(event, ...structuredClone(args))),
  );
  await import('#electron/shells/desktop/preload.ts');
  const [, page] = must(contextBridge.exposeInMainWorld.mock.calls[0], 'the preload gives the page its door');
  return (page as { call: Ask }).call;
}

/** A page of the browser window: the screen's own carrier, a seat's cookie, and HTTP. */
async function overHttp(desk: Desk): Promise<Ask> {
  const { origin, enter } = await windowServer(desk);
  const cookie = await enter();
  const { call } = createHttpCarrier({
    fetch: (address, init) =>
      fetch(new URL(String(address), origin), {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), cookie },
      }),
    openEvents: () => ({ onopen: null, onmessage: null, onerror: null, close: () => undefined }),
  });
  return call;
}

const issue = {
  id: '0192f1a0-0000-7000-8000-00000000000a',
  title: '续贷审批慢',
  description: '银行续贷审批超过一个月',
  categoryCode: 'FIN',
  categoryNote: '',
  panelCode: 'finance',
  isRoutingChosen: true,
  nature: 'help',
  urgency: 'normal',
  isConfidential: false,
  expectedOutcome: '',
  onSpotReply: '',
};

/** What a person does with the desk, and what no screen of ours would ask. Answers with every reply, in order. */
async function converse(ask: Ask): Promise<Reply[]> {
  const replies: Reply[] = [];
  const say: Ask = async (name, input) => {
    const reply = await ask(name, input);
    replies.push(reply);
    return reply;
  };
  const given = (reply: Reply) => (reply.ok ? (reply.value as Record<string, unknown>) : {});

  await say('session.get', {});
  await say('drafts.list', {});
  await say('session.signInDemo', { account: 'nobody' });
  await say('session.signInDemo', { account: 'lin' });
  await say('sync.now', {});
  await say('enterprises.find', { text: '机械', limit: 5 });

  const draft = given(await say('drafts.create', { enterpriseId: idOf('firm-1') }));
  await say('visits.finish', { draftId: draft.id });
  const contacts = [{ name: '王工', title: '经理', phone: '138-0000-0001' }];
  const filled = { ...draft, contacts, minutes: '一、经营平稳。', issues: [issue] };
  await say('drafts.save', { draft: filled, basedOn: draft.savedAt });
  await say('drafts.save', { draft: filled, basedOn: draft.savedAt });
  await say('drafts.save', { draft: { ...draft, contacts: 'nobody' } });
  const visit = given(await say('visits.finish', { draftId: draft.id }));
  await say('visits.finish', { draftId: draft.id });
  await say('visits.get', { id: visit.id });
  await say('sync.now', {});
  const listed = given(await say('issues.list', { filter: everyIssue, after: null, limit: 10 }));
  const [first] = listed.rows as { id: string; state: string; rev: number }[];
  await say('issues.command', {
    id: first?.id,
    name: 'sign',
    expect: { state: first?.state, rev: first?.rev },
    args: { committedOn: '2026-11-30', note: '' },
  });

  await say('issues.get', { id: 'not there' });
  await say('issues.list', { filter: everyIssue, after: null, limit: 5_000 });
  await say('constructor', {});
  await say('visits.burn', {});
  for (const input of [null, 'text', [], { id: 1 }]) await say('visits.get', input);
  await say('session.signOut', {});
  await say('issues.list', { filter: everyIssue, after: null, limit: 10 });
  return replies;
}

/** The two hubs listen on ports of their own; nothing else may differ. */
function comparable(replies: readonly Reply[], hubUrl: string): unknown {
  return JSON.parse(JSON.stringify(replies).replaceAll(hubUrl, 'http://hub'));
}

test('a window of the desktop and a window of the browser hold the same conversation', async () => {
  const [left, right] = [await realDesk(), await realDesk()];

  const desktop = await converse(await overIpc(left.desk));
  const browser = await converse(await overHttp(right.desk));

  expect(comparable(browser, right.hubUrl)).toEqual(comparable(desktop, left.hubUrl));
  expect([...left.bugs, ...right.bugs]).toEqual([]);
  const codes = desktop.map((reply) => (reply.ok ? 'ok' : reply.refusal.code));
  expect(codes).toEqual([
    ...['ok', 'not_signed_in', 'wrong_password', 'ok', 'ok', 'ok'],
    ...[
      'ok',
      'draft_problems',
      'ok',
      'draft_moved',
      'invalid_input',
      'ok',
      'not_found',
      'ok',
      'ok',
      'ok',
      'ok',
    ],
    ...['not_found', 'invalid_input', 'unknown_procedure', 'unknown_procedure'],
    ...['invalid_input', 'invalid_input', 'invalid_input', 'invalid_input'],
    ...['ok', 'not_signed_in'],
  ]);
  expect(desktop[15]).toMatchObject({ ok: true, value: { rows: [{ state: 'dispatched' }] } });
  expect(desktop[16]).toMatchObject({ ok: true, value: { outcome: 'refused', code: 'not_your_step' } });
});
