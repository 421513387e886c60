import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { IssueLine } from '#renderer/screens/issues/issue-line.tsx';
import { must } from '#shared/assert.ts';
import type { IssueRow } from '#shared/contract/app/issues.ts';
import { fakeIssues } from '../../../support/fake-records.ts';
import { renderDesk } from '../../../support/render-desk.tsx';

const given = must(fakeIssues(1)[0], 'one issue was asked for');
const nobodys: IssueRow = { ...given, panelCode: null, leadUnitId: null, leadUnitName: '' };

it.each<[string, Partial<IssueRow>]>([
  ['建议：金融', {}],
  ['未交办', { proposedPanelCode: null }],
  ['示例区工业和信息化局', { leadUnitId: 'unit-1', leadUnitName: '示例区工业和信息化局' }],
  ['法律', { panelCode: 'legal' }],
])('says %s for whoever has the issue, or should', (words, change) => {
  renderDesk(<IssueLine issue={{ ...nobodys, ...change }} />);
  expect(screen.getByTitle(`示例智能装备股份有限公司 · ${words} · 11-20`)).toBeTruthy();
});
