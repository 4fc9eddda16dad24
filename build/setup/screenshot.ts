import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/** The picture in a virtual display's frame buffer (XWD, 32 bits a pixel), as PNG. */
export function pngOfScreen(frameBuffer: string): Buffer {
  const xwd = readFileSync(frameBuffer);
  const field = (index: number): number => xwd.readUInt32BE(index * 4);
  const [headerSize, width, height, bits, lineBytes, colors] = [0, 4, 5, 11, 12, 19].map(field) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (bits !== 32) throw new Error(`A screen of ${bits} bits a pixel cannot be read`);
  const start = headerSize + colors * 12;
  const lines = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0, to = 0; y < height; y++) {
    to++; // A PNG line begins with its filter: none.
    for (let x = 0; x < width; x++, to += 3) {
      const from = start + y * lineBytes + x * 4;
      lines[to] = xwd[from + 2] ?? 0;
      lines[to + 1] = xwd[from + 1] ?? 0;
      lines[to + 2] = xwd[from] ?? 0;
    }
  }
  return png(width, height, lines);
}

function png(width: number, height: number, lines: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8); // 8 bits each of red, green and blue.
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
