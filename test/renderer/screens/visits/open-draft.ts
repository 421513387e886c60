import { act, configure, fireEvent, screen } from '@testing-library/react';
import { vi } from 'vitest';
import '#renderer/screens/visits/visit-editor.tsx';
import '#renderer/screens/visits/visit-list.tsx';
import type { IssueDraft, VisitDraft } from '#shared/domain/visit-draft.ts';
import { emptyDraft } from '../../../support/fake-drafts.ts';
import { openDesk, type RenderedDesk } from '../../../support/render-desk.tsx';

// Whole windows are large for jsdom: asking of each element whether it can be seen would take most of the time, and
// a busy machine takes several times as long.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

export const someIssue: IssueDraft = {
  id: '0192f1a0-0000-7000-8000-00000000a001',
  title: '首台套保险补偿申报口径不清楚',
  description: '',
  categoryCode: 'FIN',
  categoryNote: '',
  panelCode: 'finance',
  isRoutingChosen: true,
  nature: 'help',
  urgency: 'normal',
  isConfidential: false,
  expectedOutcome: '',
  onSpotReply: '',
  intake: {},
};

/** Everything that a visit needs. */
export const fullDraft: VisitDraft = {
  ...emptyDraft,
  enterpriseId: 'firm-0',
  enterpriseName: '示例智能装备股份有限公司',
  contacts: [{ name: '演示联系人', title: '总经理', phone: '138****0000' }],
  minutes: '一、经营：订单排满。\n二、困难：流动资金紧张，想办首贷；厂房租约到期。',
  issues: [someIssue],
};

/** Opens the editor on a draft and waits until it stands there. */
export async function openDraft(draft: Partial<VisitDraft> = {}): Promise<RenderedDesk> {
  const written = { ...fullDraft, ...draft };
  const opened = openDesk(`/visits/drafts/${written.id}`, { written: [written] });
  await screen.findByRole('form', { name: '走访登记表' });
  return opened;
}

export const minutesBox = () => screen.getByLabelText('会谈纪要') as HTMLTextAreaElement;

export const press = (init: KeyboardEventInit, target: Element = document.activeElement ?? document.body) =>
  act(async () => fireEvent.keyDown(target, init));

export const ctrlEnter = { key: 'Enter', code: 'Enter', ctrlKey: true };
export const ctrlI = { key: 'i', code: 'KeyI', ctrlKey: true };
export const altEnter = { key: 'Enter', code: 'Enter', altKey: true };

/** The draft as it was saved last. */
export function lastSaved({ asked }: RenderedDesk): VisitDraft | undefined {
  return (asked('drafts.save').at(-1) as { draft: VisitDraft } | undefined)?.draft;
}
