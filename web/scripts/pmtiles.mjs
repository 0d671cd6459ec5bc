// Writes a PMTiles archive (version 3): one file that holds every tile of a map, from which a browser reads the parts it
// needs by range requests. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const HEADER = 127;
const ROOT_LIMIT = 16_384 - HEADER;
const GZIP = 2;
const VECTOR = 1;

/**
 * Packs vector tiles (uncompressed) with their metadata; `box` is [west, south, east, north].
 *
 * @param {{ z: number, x: number, y: number, data: Uint8Array }[]} tiles
 */
export function pack(tiles, metadata, box) {
  const byId = tiles
    .map(({ z, x, y, data }) => ({ id: idOf(z, x, y), data }))
    .sort((one, other) => one.id - other.id);
  const bodies = [];
  const seen = new Map();
  const entries = [];
  let end = 0;
  for (const { id, data } of byId) {
    const hash = createHash('sha256').update(data).digest('hex');
    if (!seen.has(hash)) {
      const packed = zip(data);
      seen.set(hash, { offset: end, length: packed.length });
      bodies.push(packed);
      end += packed.length;
    }
    const place = seen.get(hash);
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...place });
  }
  const { root, leaves } = directories(entries);
  const about = zip(Buffer.from(JSON.stringify(metadata)));
  const zooms = tiles.map(({ z }) => z);
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles');
  header[7] = 3;
  const sections = [root.length, about.length, leaves.length, end];
  let at = HEADER;
  sections.forEach((length, index) => {
    header.writeBigUInt64LE(BigInt(at), 8 + index * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + index * 16);
    at += length;
  });
  [byId.length, entries.length, seen.size].forEach((count, index) =>
    header.writeBigUInt64LE(BigInt(count), 72 + index * 8),
  );
  header.set([1, GZIP, GZIP, VECTOR, Math.min(...zooms), Math.max(...zooms)], 96);
  box.forEach((degrees, index) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4));
  header.writeInt32LE(Math.round(((box[0] + box[2]) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((box[1] + box[3]) / 2) * 1e7), 123);
  return Buffer.concat([header, root, about, leaves, ...bodies]);
}

/** The number of a tile along the Hilbert curve, after those of all lower zooms. */
export function idOf(z, x, y) {
  let id = (4 ** z - 1) / 3;
  let [column, row] = [x, y];
  for (let side = 2 ** z / 2; side >= 1; side /= 2) {
    const right = (column & side) > 0 ? 1 : 0;
    const low = (row & side) > 0 ? 1 : 0;
    id += side * side * ((3 * right) ^ low);
    if (low === 0) {
      if (right === 1) [column, row] = [side - 1 - column, side - 1 - row];
      [column, row] = [row, column];
    }
  }
  return id;
}

/** One root directory, or a root of leaves where it would not fit into the first 16 kB. */
function directories(entries) {
  const alone = directory(entries);
  if (alone.length <= ROOT_LIMIT) return { root: alone, leaves: Buffer.alloc(0) };
  for (let size = 2048; ; size *= 2) {
    const leaves = [];
    const pointers = [];
    let offset = 0;
    for (let from = 0; from < entries.length; from += size) {
      const leaf = directory(entries.slice(from, from + size));
      pointers.push({ id: entries[from].id, run: 0, offset, length: leaf.length });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = directory(pointers);
    if (root.length <= ROOT_LIMIT) return { root, leaves: Buffer.concat(leaves) };
  }
}

function directory(entries) {
  const bytes = [];
  const put = (value) => {
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  };
  put(entries.length);
  entries.forEach(({ id }, index) => put(id - (entries[index - 1]?.id ?? 0)));
  entries.forEach(({ run }) => put(run));
  entries.forEach(({ length }) => put(length));
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    put(before && before.offset + before.length === offset ? 0 : offset + 1);
  });
  return zip(Buffer.from(bytes));
}

/** No time in the archive: the same input gives the same bytes. */
function zip(data) {
  const packed = gzipSync(data, { level: 9 });
  packed.fill(0, 4, 8);
  return packed;
}
