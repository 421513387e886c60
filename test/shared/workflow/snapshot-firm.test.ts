import { expect, test } from 'vitest';
import { snapshotFirm } from '#shared/workflow/snapshot-firm.ts';
import { firmRow } from '../../electron/store/support/feed.ts';

test('an issue keeps of its firm what a panel needs, as it is on that day', () => {
  const firm = firmRow('firm', {
    chainCode: null,
    chainRole: null,
    doublingFrom: '2026-01-01',
    doublingTo: '2026-11-24',
    leaderId: 'zhou',
  });
  const kept = {
    enterpriseName: '示例机械公司',
    districtCode: '370699',
    chainCode: null,
    chainRole: null,
    leaderId: 'zhou',
  };
  expect(snapshotFirm(firm, '2026-11-24')).toEqual({ ...kept, isDoubling: true, channel: 'fast' });
  expect(snapshotFirm(firm, '2026-11-25')).toEqual({ ...kept, isDoubling: false, channel: 'normal' });
});
