import type { LedgerSheet } from '#electron/files/ledger-export.ts';
import type { ReadableDb } from '#electron/store/db.ts';
import {
  listFirms,
  listIssuesBetween,
  listIssuesOfVisits,
  listLastNotes,
  listReference,
  listVisitsBetween,
  type Span,
} from '#electron/store/ledger-records.ts';
import { shiftDay } from '#shared/calendar/calendar.ts';
import { dayOf, instantAt } from '#shared/calendar/office-time.ts';
import type { Handlers, Input } from '#shared/contract/api.ts';
import type { AppApi } from '#shared/contract/app-api.ts';
import { maskPhones } from '#shared/domain/mask-phone.ts';
import type { Person } from '#shared/domain/person.ts';
import { type LedgerTable, ledgerTable } from '#shared/ledger/column.ts';
import { issueLedger } from '#shared/ledger/issue-ledger.ts';
import { issueLedgerRows } from '#shared/ledger/issue-rows.ts';
import { type Names, namesOf } from '#shared/ledger/names.ts';
import { visitLedger } from '#shared/ledger/visit-ledger.ts';
import { visitLedgerRows } from '#shared/ledger/visit-rows.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { fill } from '#shared/text/fill.ts';

export interface LedgerPorts<Context> {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Refuses with `not_signed_in`. */
  readonly deskOf: (context: Context) => { readonly db: ReadableDb; readonly person: Person };
  readonly writeLedger: (sheet: LedgerSheet) => Promise<Uint8Array>;
}

type LedgerName = Input<AppApi, 'ledgers.export'>['ledger'];

/** Ledgers go to departments, and these read Chinese, whatever language the screen speaks. */
const words = catalogues['zh-CN'];

/** The two ledgers as spreadsheets, of what this person may see. Telephone numbers are masked. */
export function ledgerHandlers<Context>(
  ports: LedgerPorts<Context>,
): Pick<Handlers<AppApi, Context>, 'ledgers.export'> {
  const { now, deskOf, writeLedger } = ports;
  return {
    'ledgers.export': async ({ ledger, from, to }, context) => {
      const { db, person } = deskOf(context);
      const at = new Date(now()).toISOString();
      const names = namesOf({
        people: listReference(db, 'person'),
        units: listReference(db, 'org_unit'),
        panels: listReference(db, 'panel'),
      });
      const table = tables[ledger](db, { from, to }, names, at);
      const bytes = await writeLedger({
        table,
        subtitle: subtitleOf({ from, to }),
        signature: signatureOf(names.unit(person.unitId), person.name, dayOf(at)),
        footer: words.ledger.page,
      });
      const fileName = `${table.title}_${dayOf(at).replaceAll('-', '')}.xlsx`;
      return { fileName, bytes: Buffer.from(bytes).toString('base64'), rows: table.rows.length };
    },
  };
}

const tables: Readonly<
  Record<LedgerName, (db: ReadableDb, span: Span, names: Names, at: string) => LedgerTable>
> = {
  visits: (db, span, names) => {
    const visits = listVisitsBetween(db, span);
    const issues = listIssuesOfVisits(
      db,
      visits.map(({ id }) => id),
    );
    return ledgerTable(
      visitLedger,
      visitLedgerRows({ visits, firms: listFirms(db), issues }, names),
      words,
      maskPhones,
    );
  },
  issues: (db, { from, to }, names, at) => {
    const issues = listIssuesBetween(db, {
      from: from && instantAt(from, 0),
      to: to && instantAt(shiftDay(to, 1), 0),
    });
    const rows = issueLedgerRows({ issues, firms: listFirms(db), notes: listLastNotes(db) }, names, at);
    return ledgerTable(issueLedger, rows, words, maskPhones);
  },
};

function subtitleOf({ from, to }: Span): string {
  const { span, since, until } = words.ledger;
  if (from !== null && to !== null) return fill(span, { from, to });
  if (from !== null) return fill(since, { from });
  return to === null ? '' : fill(until, { to });
}

function signatureOf(unit: string, person: string, on: string): LedgerSheet['signature'] {
  const [year = '', month = '', day = ''] = on.split('-');
  return [
    fill(words.ledger.unit, { unit }),
    fill(words.ledger.person, { person }),
    fill(words.ledger.day, { year, month: Number(month), day: Number(day) }),
  ];
}
