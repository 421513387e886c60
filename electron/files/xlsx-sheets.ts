import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { badFile } from './bad-file.ts';
import { createRowCollector, type RawSheet } from './raw-sheet.ts';

async function listVisible(bytes: Uint8Array): Promise<string[]> {
  const names: string[] = [];
  let count = 0;
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      count += 1;
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  if (count === 0) throw badFile('unknown_kind');
  return names;
}

async function readSheet(bytes: Uint8Array, name: string): Promise<RawSheet> {
  // Row by row, because a single formatted cell at the sheet's far end would make a dense table of a million rows.
  const collector = createRowCollector();
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: name })) collector.add(index, values);
  const { sheets } = await readXlsx(bytes, { sheets: [name], range: 'A1:A1' });
  return { name, rows: collector.rows, merges: sheets[0]?.merges ?? [] };
}

/** The visible sheets of an .xlsx file in their order, each read only when asked for. */
export async function* readXlsxSheets(bytes: Uint8Array): AsyncGenerator<RawSheet> {
  for (const name of await listVisible(bytes)) yield await readSheet(bytes, name);
}
