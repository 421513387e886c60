import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeLedger } from '#electron/files/ledger-export.ts';
import { maskPhones } from '#shared/domain/mask-phone.ts';
import { ledgerTable } from '#shared/ledger/column.ts';
import { issueLedger } from '#shared/ledger/issue-ledger.ts';
import { visitLedger } from '#shared/ledger/visit-ledger.ts';
import { catalogues } from '#shared/text/catalogue.ts';
import { issueRow, visitRow } from '../../support/ledger-rows.ts';

const words = catalogues['zh-CN'];
const around = {
  subtitle: '（2026-11-01 起）',
  signature: ['填报单位：示例区工信局', '填报人：李专员', '填报时间：2026年11月24日'],
  footer: words.ledger.page,
} as const;

async function opened(rows: number) {
  const visits = Array.from({ length: rows }, (_, index) => ({ ...visitRow, number: index + 1 }));
  const table = ledgerTable(visitLedger, visits, words, maskPhones);
  const { sheets, defaultFont } = await readXlsx(await writeLedger({ table, ...around }), {
    readStyles: true,
  });
  const [sheet] = sheets;
  if (!sheet) throw new Error('the file has no sheet');
  return { ...sheet, defaultFont };
}

describe('a ledger as a file', () => {
  it('has a merged title and one line for unit, person and day', async () => {
    const { name, rows, merges } = await opened(2);
    expect(name).toBe('走访服务台账');
    expect(rows[0]?.[0]).toBe('走访服务台账（2026-11-01 起）');
    expect([0, 6, 12].map((column) => rows[1]?.[column])).toEqual([...around.signature]);
    expect(merges).toContainEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: 18 });
    expect(merges).toHaveLength(4);
  });

  it('keeps codes and what was typed as text, never as formulas; days as days; counts as numbers', async () => {
    const { rows, cells } = await opened(1);
    const row = rows[3] ?? [];
    expect(row[1]).toEqual(new Date('2026-11-24T00:00:00Z'));
    expect(row[3]).toBe('91370602MAAY4CL12D');
    expect(row[12]).toBe(2);
    expect(row[16]).toBe('=HYPERLINK("http://example.invalid","点这里")');
    expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells?.get('3,1')?.style?.numFmt).toBe('yyyy-mm-dd');
    expect(cells?.get('3,3')?.style?.numFmt).toBe('@');
  });

  it('is set in 宋体 and 仿宋, with borders and wrapped text', async () => {
    const { cells, defaultFont } = await opened(1);
    expect(cells?.get('0,0')?.style?.font).toMatchObject({ name: '宋体', bold: true, charset: 134 });
    expect(cells?.get('2,0')?.style?.font?.name).toBe('宋体');
    expect(defaultFont).toMatchObject({ name: '仿宋', charset: 134 });
    const body = cells?.get('3,15')?.style;
    expect(body?.alignment?.wrapText).toBe(true);
    expect(body?.border?.left?.style).toBe('thin');
    expect(cells?.get('3,18')?.style?.border?.right?.style).toBe('thin');
  });

  it('prints on A4 landscape, one page wide, with the heading on every page', async () => {
    const { pageSetup, freezePane, autoFilter, columns, rowDefs } = await opened(40);
    expect(pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: '$A$1:$S$43',
      printTitlesRow: '$3:$3',
    });
    expect(freezePane?.rows).toBe(3);
    expect(autoFilter?.range).toBe('A3:S43');
    expect(columns?.[15]?.width).toBe(32);
    expect(rowDefs?.get(3)?.height).toBeGreaterThan(30);
  });

  it('is whole without a single row', async () => {
    const { rows, autoFilter, pageSetup } = await opened(0);
    expect(rows).toHaveLength(4);
    expect(autoFilter?.range).toBe('A3:S4');
    expect(pageSetup?.printArea).toBe('$A$1:$S$4');
  });

  it('takes ten thousand issues in seconds', async () => {
    const issues = Array.from({ length: 10_000 }, (_, index) => ({ ...issueRow, number: index + 1 }));
    const startedAt = performance.now();
    const table = ledgerTable(issueLedger, issues, words, maskPhones);
    const bytes = await writeLedger({ table, ...around });
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    expect(bytes.byteLength).toBeGreaterThan(100_000);
  }, 20_000);
});
