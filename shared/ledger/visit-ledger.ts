import type { Visit } from '../domain/visit.ts';
import { fill } from '../text/fill.ts';
import type { Ledger, LedgerColumn, LedgerWords } from './column.ts';
import { type FirmClass, firmClassText } from './firm-class.ts';

/** One visit with everything that it refers to by name. */
export interface VisitLedgerRow
  extends FirmClass,
    Pick<
      Visit,
      | 'visitedOn'
      | 'visitMode'
      | 'opStatus'
      | 'policiesExplained'
      | 'suggestions'
      | 'nextStep'
      | 'nextVisitOn'
      | 'contacts'
    > {
  /** The row's number in this ledger, from 1. */
  readonly number: number;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly districtName: string;
  readonly chainName: string;
  /** The lead visitor first; `unit` is empty where it is not known. */
  readonly visitors: readonly { readonly name: string; readonly unit: string }[];
  readonly issueTitles: readonly string[];
  readonly solvedOnSpot: number;
  readonly handedOn: number;
  /** The hub has not received the visit yet. */
  readonly isUnsent: boolean;
  readonly isCapturedOffline: boolean;
}

type Column = LedgerColumn<VisitLedgerRow>;

const column = (
  key: keyof LedgerWords['ledger']['visits']['column'],
  kind: Column['kind'],
  width: number,
  value: Column['value'],
): Column => ({ key, kind, width, value, heading: ({ ledger }) => ledger.visits.column[key] });

const withNote = (name: string, note: string): string => (note === '' ? name : `${name}（${note}）`);

/** 走访服务台账: columns and order as the departments want them. */
export const visitLedger: Ledger<VisitLedgerRow> = {
  title: ({ ledger }) => ledger.visits.title,
  columns: [
    column('number', 'number', 6, ({ number }) => number),
    column('visitedOn', 'date', 12, ({ visitedOn }) => visitedOn),
    column('enterpriseName', 'text', 26, ({ enterpriseName }) => enterpriseName),
    column('uscc', 'text', 21, ({ uscc }) => uscc),
    column('district', 'text', 11, ({ districtName }) => districtName),
    column('chain', 'text', 11, ({ chainName }) => chainName),
    column('firmClass', 'text', 13, (row, words) => firmClassText(row, words)),
    column('mode', 'text', 9, ({ visitMode }, { domain }) => domain.visitMode[visitMode]),
    column('visitors', 'text', 20, ({ visitors }, { ledger }) =>
      visitors.map(({ name, unit }) => withNote(name, unit)).join(ledger.join),
    ),
    column('contacts', 'text', 16, ({ contacts }, { ledger }) =>
      contacts.map(({ name, title }) => withNote(name, title)).join(ledger.join),
    ),
    column('opStatus', 'text', 10, ({ opStatus }, { domain }) => domain.opStatus[opStatus]),
    column('policies', 'text', 18, ({ policiesExplained }) => policiesExplained),
    column('issues', 'number', 8, ({ issueTitles }) => issueTitles.length),
    column('solvedOnSpot', 'number', 8, ({ solvedOnSpot }) => solvedOnSpot),
    column('handedOn', 'number', 8, ({ handedOn }) => handedOn),
    column('summary', 'text', 32, ({ issueTitles }, { ledger }) =>
      issueTitles.length === 0
        ? ledger.visits.noIssue
        : issueTitles
            .map((title, index) => (issueTitles.length === 1 ? title : `${index + 1}. ${title}`))
            .join('\n'),
    ),
    column('suggestions', 'text', 24, ({ suggestions }) => suggestions),
    column('nextStep', 'text', 24, ({ nextStep, nextVisitOn }, { ledger }) => {
      const next = nextVisitOn === null ? [] : [fill(ledger.visits.nextVisit, { day: nextVisitOn })];
      return [...(nextStep === '' ? [] : [nextStep]), ...next].join('\n');
    }),
    column('remark', 'text', 12, ({ isUnsent, isCapturedOffline }, { ledger }) =>
      [...(isUnsent ? [ledger.unsent] : []), ...(isCapturedOffline ? [ledger.visits.offline] : [])].join(
        ledger.join,
      ),
    ),
  ],
};
