import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the file says the part weighs unpacked; the truth unless given. */
  readonly declared?: number;
}

/** A zip archive of these parts, byte by byte, so that a test can make one that lies. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.byteLength } of parts) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(packed.byteLength, 4);
    sizes.writeUInt32LE(declared, 8);
    const local = Buffer.from('504b0304140000000800000000000000', 'hex').subarray(0, 14);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(title.byteLength, 0);
    bodies.push(local, sizes, lengths, title, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(
      Buffer.from('504b01021400140000000800', 'hex'),
      Buffer.alloc(4),
      sizes,
      lengths,
      place,
      title,
    );
    offset += 30 + title.byteLength + packed.byteLength;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}
