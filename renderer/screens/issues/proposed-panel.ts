import type { IssueRow } from '#shared/contract/app/issues.ts';

type Receivers = Pick<IssueRow, 'panelCode' | 'leadUnitId' | 'proposedPanelCode'>;

/** The panel that the commissioner proposes, while nobody has been given the issue; otherwise null. */
export function proposedPanel({ panelCode, leadUnitId, proposedPanelCode }: Receivers): string | null {
  return panelCode === null && leadUnitId === null ? proposedPanelCode : null;
}
