import { badFile } from './bad-file.ts';
import { sheetLimits } from './sheet-limits.ts';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const wideMark = 0xffffffff;
const wideField = 0x0001;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw badFile('damaged');
}

/** The unpacked size that ZIP64 keeps in the entry's extra field, where it comes first. */
function wideSize(view: DataView, from: number, length: number): number {
  for (let at = from; at + 12 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === wideField) return Number(view.getBigUint64(at + 4, true));
  }
  throw badFile('damaged');
}

function sumSizes(view: DataView): number {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > sheetLimits.parts) throw badFile('too_large');
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(at, true) !== entryMark) throw badFile('damaged');
    const packed = view.getUint32(at + 20, true);
    const declared = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const size = declared === wideMark ? wideSize(view, at + 46 + nameLength, extraLength) : declared;
    // The unpacker stops each part at its declared size, and takes none to mean no limit.
    if (size === 0 && packed > 2) throw badFile('damaged');
    total += size;
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return total;
}

/** Refuses an archive that is cut off, or that would unpack to more than a spreadsheet needs (a zip bomb). */
export function checkArchive(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total: number;
  try {
    total = sumSizes(view);
  } catch (error) {
    throw error instanceof RangeError ? badFile('damaged') : error;
  }
  if (total > sheetLimits.unpackedBytes) throw badFile('too_large');
}
