import type { Issue } from '../domain/issue.ts';
import { fill } from '../text/fill.ts';
import type { Lamp } from '../workflow/lamp.ts';
import type { Ledger, LedgerColumn, LedgerWords } from './column.ts';
import { type FirmClass, firmClassText } from './firm-class.ts';

/** One issue with everything that it refers to by name; days are those of Asia/Shanghai. */
export interface IssueLedgerRow
  extends FirmClass,
    Pick<
      Issue,
      | 'source'
      | 'enterpriseName'
      | 'categoryCode'
      | 'categoryNote'
      | 'title'
      | 'description'
      | 'finalDueOn'
      | 'resolution'
      | 'reply'
      | 'isSolvedByFirm'
      | 'satisfaction'
      | 'state'
      | 'channel'
      | 'isConfidential'
      | 'returnCount'
      | 'redoCount'
    > {
  /** The row's number in this ledger, from 1. */
  readonly number: number;
  /** Empty until the hub has given one. */
  readonly issueNo: string;
  readonly collectedOn: string;
  readonly districtName: string;
  readonly panelName: string;
  readonly leadUnitName: string;
  readonly assistUnitNames: readonly string[];
  readonly dispatchedOn: string | null;
  /** What was last done about it, in the words of who did it; empty before anything was. */
  readonly progress: string;
  readonly closedOn: string | null;
  readonly calledBackOn: string | null;
  readonly lamp: Lamp;
  /** The hub has not received the issue yet. */
  readonly isUnsent: boolean;
}

type Column = LedgerColumn<IssueLedgerRow>;

const column = (
  key: keyof LedgerWords['ledger']['issues']['column'],
  kind: Column['kind'],
  width: number,
  value: Column['value'],
): Column => ({ key, kind, width, value, heading: ({ ledger }) => ledger.issues.column[key] });

function categoryText({ categoryCode, categoryNote }: IssueLedgerRow, { category }: LedgerWords): string {
  const names: Readonly<Record<string, string>> = category.name;
  const name = names[categoryCode] ?? categoryCode;
  return categoryNote === '' ? name : `${name}（${categoryNote}）`;
}

function descriptionText({ title, description }: IssueLedgerRow): string {
  return description === '' || description.startsWith(title)
    ? description || title
    : `${title}\n${description}`;
}

function stateText({ state, lamp }: IssueLedgerRow, { domain }: LedgerWords): string {
  return lamp === 'none' ? domain.state[state] : `${domain.state[state]}（${domain.lamp[lamp]}）`;
}

function remarkText(row: IssueLedgerRow, { ledger, domain }: LedgerWords): string {
  const remarks = [
    row.isUnsent && ledger.unsent,
    row.channel === 'fast' && fill(ledger.issues.channel, { channel: domain.channel.fast }),
    row.isConfidential && ledger.issues.confidential,
    row.returnCount > 0 && fill(ledger.issues.returned, { times: row.returnCount }),
    row.redoCount > 0 && fill(ledger.issues.redone, { times: row.redoCount }),
  ];
  return remarks.filter((remark) => remark !== false).join(ledger.join);
}

/** 企业问题诉求台账: columns and order as the departments want them. */
export const issueLedger: Ledger<IssueLedgerRow> = {
  title: ({ ledger }) => ledger.issues.title,
  columns: [
    column('number', 'number', 6, ({ number }) => number),
    column('issueNo', 'text', 22, ({ issueNo }) => issueNo),
    column('collectedOn', 'date', 12, ({ collectedOn }) => collectedOn),
    column('source', 'text', 10, ({ source }, { domain }) => domain.source[source]),
    column('enterpriseName', 'text', 24, ({ enterpriseName }) => enterpriseName),
    column('firmClass', 'text', 10, (row, words) => firmClassText(row, words)),
    column('district', 'text', 11, ({ districtName }) => districtName),
    column('category', 'text', 12, (row, words) => categoryText(row, words)),
    column('description', 'text', 36, (row) => descriptionText(row)),
    column('panel', 'text', 12, ({ panelName }) => panelName),
    column('leadUnit', 'text', 16, ({ leadUnitName }) => leadUnitName),
    column('assistUnits', 'text', 16, ({ assistUnitNames }, { ledger }) => assistUnitNames.join(ledger.join)),
    column('dispatchedOn', 'date', 12, ({ dispatchedOn }) => dispatchedOn),
    column('dueOn', 'date', 12, ({ finalDueOn }) => finalDueOn),
    column('progress', 'text', 24, ({ progress, state }, { domain }) => progress || domain.state[state]),
    column('closedOn', 'date', 12, ({ closedOn }) => closedOn),
    column(
      'resolution',
      'text',
      10,
      ({ resolution }, { domain }) => resolution && domain.resolution[resolution],
    ),
    column('reply', 'text', 30, ({ reply }) => reply),
    column('calledBackOn', 'date', 12, ({ calledBackOn }) => calledBackOn),
    column('isSolved', 'text', 8, ({ isSolvedByFirm }, { ledger }) =>
      isSolvedByFirm === null ? null : isSolvedByFirm ? ledger.yes : ledger.no,
    ),
    column(
      'satisfaction',
      'text',
      9,
      ({ satisfaction }, { domain }) => satisfaction && domain.satisfaction[satisfaction],
    ),
    column('state', 'text', 13, (row, words) => stateText(row, words)),
    column('remark', 'text', 14, (row, words) => remarkText(row, words)),
  ],
};
