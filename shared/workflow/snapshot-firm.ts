import { type Enterprise, isDoubling } from '../domain/enterprise.ts';
import type { Issue } from '../domain/issue.ts';
import { channelOf } from './channel.ts';

/** What an issue keeps of its firm, so that a panel needs no access to the firm's record. `on` is YYYY-MM-DD. */
export function snapshotFirm(firm: Enterprise, on: string) {
  return {
    enterpriseName: firm.name,
    districtCode: firm.districtCode,
    chainCode: firm.chainCode,
    chainRole: firm.chainRole,
    isDoubling: isDoubling(firm, on),
    channel: channelOf(firm, on),
    leaderId: firm.leaderId,
  } satisfies Partial<Issue>;
}
