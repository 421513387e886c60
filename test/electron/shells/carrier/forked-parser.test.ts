import { describe, expect, it } from 'vitest';
import { disposableParser } from '#electron/shells/carrier/disposable-parser.ts';
import { forkParser } from '#electron/shells/carrier/forked-parser.ts';
import type { ChildPipe } from '#electron/shells/carrier/pipe.ts';
import { after } from '#electron/shells/carrier/timer.ts';
import { manualTime } from '../../../support/manual-time.ts';
import { lockedWorkbook, longList, workbookOf } from '../../../support/messy-workbook.ts';
import { zipOf } from '../../../support/zip-file.ts';

const limit = 60_000;

/** Starts real parsers and tells how many of them have ended. */
function watchedParsers() {
  const ends: Promise<void>[] = [];
  const start = (): ChildPipe => {
    const pipe = forkParser();
    ends.push(new Promise((resolve) => pipe.onClose(resolve)));
    return pipe;
  };
  return { start, ended: () => Promise.all(ends).then(({ length }) => length) };
}

const part = (name: string, content: string) => ({ name, content: Buffer.from(content) });
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

/** A small workbook whose texts are millions of empty ones: within the limits of the archive, not of the memory. */
function memoryEater(): Uint8Array {
  return zipOf([
    part('[Content_Types].xml', '<Types/>'),
    part(
      '_rels/.rels',
      `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      '<workbook><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    part('xl/sharedStrings.xml', `<sst>${'<si><t>a</t></si>'.repeat(11_000_000)}</sst>`),
  ]);
}

describe('a parser in a process of its own', () => {
  it('reads a list, and is gone afterwards', { timeout: limit }, async () => {
    const { start, ended } = watchedParsers();
    const parse = disposableParser(start, after);
    const { sheetName, rows } = await parse(await workbookOf(longList(2_000)), '名单.xlsx');
    expect([sheetName, rows.length, rows[1]?.[1]]).toEqual(['企业名单', 2_001, '示例制造1有限公司']);
    expect(await ended()).toBe(1);
  });

  it('hands a refusal back', { timeout: limit }, async () => {
    const { start, ended } = watchedParsers();
    const parse = disposableParser(start, after);
    await expect(parse(await lockedWorkbook(), '名单.xlsx')).rejects.toMatchObject({
      refusal: { code: 'bad_file', params: { reason: 'encrypted' } },
    });
    expect(await ended()).toBe(1);
  });

  it('dies alone of a file that takes all its memory', { timeout: limit }, async () => {
    const { start, ended } = watchedParsers();
    const parse = disposableParser(start, after);
    await expect(parse(memoryEater(), '名单.xlsx')).rejects.toMatchObject({
      refusal: { code: 'bad_file', params: { reason: 'too_large' } },
    });
    expect(await ended()).toBe(1);
  });

  it('is ended when it takes too long', { timeout: limit }, async () => {
    const { start, ended } = watchedParsers();
    const time = manualTime();
    const answer = disposableParser(start, time.after)(await workbookOf(longList(10)), '名单.xlsx');
    time.pass(60_000);
    await expect(answer).rejects.toMatchObject({ refusal: { params: { reason: 'too_large' } } });
    expect(await ended()).toBe(1);
  });
});
