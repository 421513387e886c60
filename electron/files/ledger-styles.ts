import type { CellStyle } from 'hucre/xlsx';
import type { LedgerTable } from '#shared/ledger/column.ts';

/** Fonts for Chinese text need the character set of GB 2312, or some programs replace them by a Latin one. */
const chineseCharset = 134;
const song = (size: number, bold = false) => ({ name: '宋体', size, bold, charset: chineseCharset });
const fangSong = (size: number) => ({ name: '仿宋', size, charset: chineseCharset });

export const bodyFont = fangSong(10.5);

const side = { style: 'thin' as const, color: { rgb: '000000' } };
const border = { top: side, right: side, bottom: side, left: side };

export const titleStyle: CellStyle = {
  font: song(18, true),
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const signatureStyle = (horizontal: 'left' | 'center' | 'right'): CellStyle => ({
  font: fangSong(12),
  alignment: { horizontal, vertical: 'center' },
});
export const headingStyle: CellStyle = {
  font: song(11, true),
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** `@` keeps a credit code or a telephone number text when someone edits its cell later. */
const formats = { text: '@', date: 'yyyy-mm-dd', number: '0' } as const;

export function bodyStyle({ kind, width }: LedgerTable['columns'][number]): CellStyle {
  const isLong = kind === 'text' && width > 22;
  return {
    font: bodyFont,
    border,
    numFmt: formats[kind],
    alignment: { horizontal: isLong ? 'left' : 'center', vertical: 'center', wrapText: true },
  };
}
