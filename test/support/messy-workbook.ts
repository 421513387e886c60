import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { usccCheckChar } from '#shared/domain/uscc.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A code with a right check digit, another for every number. */
export function fictionalCode(number: number): string {
  let rest = number;
  let tail = '';
  for (let place = 0; place < 7; place += 1) {
    tail = alphabet.charAt(rest % 31) + tail;
    rest = Math.floor(rest / 31);
  }
  const first = `91370602MA${tail}`;
  return `${first}${usccCheckChar(first)}`;
}

/** The same code with a check digit that cannot be right. */
export function withWrongCheckDigit(code: string): string {
  return `${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}`;
}

export interface MessySheet {
  readonly name?: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Merged cells as `A1:C1`. */
  readonly merges?: readonly string[];
  readonly isHidden?: boolean;
}

function mergeOf(range: string): { startRow: number; startCol: number; endRow: number; endCol: number } {
  const [, startLetter = 'A', startRow = '1', endLetter = 'A', endRow = '1'] =
    /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return {
    startRow: Number(startRow) - 1,
    startCol: column(startLetter),
    endRow: Number(endRow) - 1,
    endCol: column(endLetter),
  };
}

/** An .xlsx file with these sheets. */
export function workbookOf(...sheets: MessySheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name = '企业名单', rows, merges = [], isHidden = false }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: merges.map(mergeOf),
      hidden: isHidden,
    })),
  });
}

/** An .xlsx file that asks for a password. */
export function lockedWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [{ name: '企业名单', rows: [['企业名称', '信用代码']] }],
    encryption: { password: 'secret', spinCount: 1_000 },
  });
}

/** Title, unit and headings on two rows with merged cells, as a chain office sends them. */
const officeTitle: MessySheet = {
  name: '2026年名单',
  rows: [
    ['示例区重点产业链企业及倍增企业名单'],
    ['填报单位：示例单位', null, null, null, null, null, null, '填报时间：2026年11月'],
    [],
    [
      '序号',
      '企业名称\n（全称）',
      '统一社会\n信用代码',
      '所属区市',
      '所属产业链',
      '企业类别',
      '倍增起止',
      '企业联系人',
      null,
      null,
      '地　址',
      '资质',
      '包联专员',
      '备注',
    ],
    [null, null, null, null, null, null, null, '姓名', '职务', '电话'],
  ],
  merges: ['A1:N1', 'H4:J4', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:G5', 'K4:K5'],
};

/** Firms below `officeTitle`: each row as an office types it. The first data row is row 6. */
export function officeList(...rows: readonly (readonly CellValue[])[]): MessySheet {
  const { rows: title, ...rest } = officeTitle;
  return { ...rest, rows: [...title, ...rows] };
}

/** A plain list with `count` firms. */
export function longList(count: number): MessySheet {
  const firms = Array.from({ length: count }, (_, index) => [
    index + 1,
    `示例制造${index + 1}有限公司`,
    fictionalCode(index + 1),
    '芝罘区',
    index % 3 === 0 ? '汽车产业链' : null,
    `示例路${index + 1}号`,
    '王某',
    '经理',
    13_800_000_000 + index,
  ]);
  const headings = ['序号', '企业名称', '信用代码', '区市', '产业链', '地址', '联系人', '职务', '手机'];
  return { rows: [headings, ...firms] };
}
