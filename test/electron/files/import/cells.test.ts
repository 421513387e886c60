import { describe, expect, it } from 'vitest';
import { cellList, cellText, codeCell, phoneCell } from '#electron/files/import/cells.ts';

describe('the text of a cell', () => {
  it('is on one line, with half-width letters and no spaces inside Chinese words', () => {
    expect(cellText(' 示例 制造\n有限　公司 ')).toBe('示例制造有限公司');
    expect(cellText('ＡＢＣ１２３（烟台） 公司')).toBe('ABC123（烟台）公司');
    expect(cellText('Sample  Trading Co')).toBe('Sample Trading Co');
    expect(cellText("'0535")).toBe('0535');
  });

  it('has no signs that a terminal obeys or that turn the text around', () => {
    expect(cellText('示例\u001B[31m公司\u0007\u0000\u009B')).toBe('示例[31m公司');
    expect(cellText('\u202E示例\u2066公司\u2069\u061C\u00AD')).toBe('示例公司');
    expect(cellText('\u001B')).toBe('');
    expect(cellText('Sample\tTrading\u2028Co')).toBe('Sample Trading Co');
    expect(cellList('甲\u2067、\u001B乙')).toEqual(['甲', '乙']);
  });

  it('is empty for what people type where there is nothing', () => {
    for (const nothing of ['', '  ', '无', '/', '-', '——', '暂无', '待补充', 'N/A', '#N/A', null]) {
      expect(cellText(nothing)).toBe('');
    }
    expect(cellText('无锡路1号')).toBe('无锡路1号');
  });

  it('writes numbers with all their digits', () => {
    expect(cellText(13800000000)).toBe('13800000000');
    expect(cellText(0.5)).toBe('0.5');
    expect(cellText(true)).toBe('是');
  });

  it('parts lists at lines and commas, each entry once', () => {
    expect(cellList('专精特新、高新技术企业；专精特新\n“四上”企业')).toEqual([
      '专精特新',
      '高新技术企业',
      '“四上”企业',
    ]);
    expect(cellList(null)).toEqual([]);
  });
});

describe('a credit code', () => {
  it('is normalised', () => {
    expect(codeCell(' 91350100ｍ000100Y４３')).toEqual({ code: '91350100M000100Y43', hasLostDigits: false });
    expect(codeCell('无')).toEqual({ code: '', hasLostDigits: false });
  });

  it('which a spreadsheet took for a number has lost its last digits', () => {
    expect(codeCell(9.13706e17).hasLostDigits).toBe(true);
    expect(codeCell('9.13706E+17').hasLostDigits).toBe(true);
    expect(codeCell('9.13706021234568e17').hasLostDigits).toBe(true);
  });

  it('that only looks scientific has not', () => {
    expect(codeCell('9137060E123456789').hasLostDigits).toBe(false);
    expect(codeCell(370602123456789)).toEqual({ code: '370602123456789', hasLostDigits: false });
  });
});

describe('a telephone number', () => {
  it('keeps its digits, its dashes and its neighbours', () => {
    expect(phoneCell(13800000000)).toBe('13800000000');
    expect(phoneCell('138 0000 0000')).toBe('13800000000');
    expect(phoneCell('（0535）6123456／１３８００００００００')).toBe('0535-6123456,13800000000');
    expect(phoneCell('0535—6123456、6123457')).toBe('0535-6123456,6123457');
  });
});
