// Artifacts travel as zip archives; ours are stored, not compressed.
import { crc32 } from 'node:zlib';

// 1980-01-01, the format's first day: an archive depends on its files alone.
const day = 0x21;

/** A zip archive (PKWARE's APPNOTE, method 0) of these files. */
export function pack(files: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    // Version, UTF-8 names, stored, time, day, sum, both sizes, length of the name, no extra field.
    const about = Buffer.alloc(26);
    for (const [offset, value] of [[0, 20], [2, 0x0800], [8, day], [22, name.length]] as const) about.writeUInt16LE(value, offset);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(content.length, 18);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, content]);
    // Comment, disk, attributes: none; then where the file's own header is.
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), about, tail, name]));
    bodies.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, central, Buffer.from('PK\x05\x06'), end]);
}
