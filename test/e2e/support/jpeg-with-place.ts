import type { Page } from '@playwright/test';

const ascii = (text: string) => Buffer.from(text, 'latin1');

function entry(tag: number, type: number, count: number, value: Buffer): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  value.copy(bytes, 8);
  return bytes;
}

const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const rationals = (...values: number[]): Buffer =>
  Buffer.concat(values.flatMap((value) => [long(value), long(1)]));

/** An Exif segment (JEITA CP-3451) with a place of the test's own making, big endian. */
function exifWithPlace(): Buffer {
  const gpsAt = 8 + 2 + 12 + 4;
  const count = 5;
  const dataAt = gpsAt + 2 + count * 12 + 4;
  const ascii4 = (text: string) => Buffer.concat([ascii(text), Buffer.alloc(4 - text.length)]);
  const name = ascii('GPS Somewhere\0');
  const gps = [
    entry(1, 2, 2, ascii4('N')),
    entry(2, 5, 3, long(dataAt)),
    entry(3, 2, 2, ascii4('E')),
    entry(4, 5, 3, long(dataAt + 24)),
    entry(29, 2, name.length, long(dataAt + 48)),
  ];
  const tiff = Buffer.concat([
    ascii('MM'),
    Buffer.from([0, 42]),
    long(8),
    Buffer.from([0, 1]),
    entry(0x8825, 4, 1, long(gpsAt)),
    long(0),
    Buffer.from([0, count]),
    ...gps,
    long(0),
    rationals(12, 34, 56),
    rationals(65, 43, 21),
    name,
  ]);
  const body = Buffer.concat([ascii('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A photo of the browser's own making that tells where it was taken. */
export async function jpegWithPlace(page: Page, size: { width: number; height: number }): Promise<Buffer> {
  const base64 = await page.evaluate(({ width, height }) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    for (let step = 0; context && step < 400; step += 1) {
      context.fillStyle = `hsl(${step * 37} 60% 50%)`;
      context.fillRect((step * 997) % width, (step * 613) % height, 300, 200);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, size);
  const plain = Buffer.from(base64, 'base64');
  // Right behind the start of the image (FF D8).
  return Buffer.concat([plain.subarray(0, 2), exifWithPlace(), plain.subarray(2)]);
}
