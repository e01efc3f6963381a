/** As a fax machine scans (ITU-T T.4): pixels of a line, lines of a short page, both of an inch. */
const WIDTH = 1_728;
const PAGE_HEIGHT = 500;
const RESOLUTION = [204, 98] as const;

const LINE_BYTES = WIDTH / 8;
const BAR = 40;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const ENTRIES = 12;
const DIRECTORY_BYTES = 2 + ENTRIES * 12 + 4;
const PAGE_BYTES = DIRECTORY_BYTES + 16 + LINE_BYTES * PAGE_HEIGHT;

/** Pages to be sent by fax, as TIFF 6.0: the first has one black bar across, the second two, and so on. */
export const faxPages = (count: number): Uint8Array => {
  const file = Buffer.alloc(8 + count * PAGE_BYTES);
  file.write('II');
  file.writeUInt16LE(42, 2);
  file.writeUInt32LE(8, 4);
  for (let page = 0; page < count; page += 1) writePage(file, 8 + page * PAGE_BYTES, page, page + 1 < count);
  return file;
};

const writePage = (file: Buffer, at: number, page: number, hasNext: boolean): void => {
  const resolution = at + DIRECTORY_BYTES;
  const image = resolution + 16;
  const entries = [
    [256, SHORT, WIDTH],
    [257, SHORT, PAGE_HEIGHT],
    [258, SHORT, 1],
    // Not compressed; white is zero.
    [259, SHORT, 1],
    [262, SHORT, 0],
    [273, LONG, image],
    [277, SHORT, 1],
    [278, SHORT, PAGE_HEIGHT],
    [279, LONG, LINE_BYTES * PAGE_HEIGHT],
    [282, RATIONAL, resolution],
    [283, RATIONAL, resolution + 8],
    // Inches.
    [296, SHORT, 2],
  ] as const;
  file.writeUInt16LE(entries.length, at);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const entry = at + 2 + index * 12;
    file.writeUInt16LE(tag, entry);
    file.writeUInt16LE(type, entry + 2);
    file.writeUInt32LE(1, entry + 4);
    file.writeUInt32LE(value, entry + 8);
  }
  file.writeUInt32LE(hasNext ? at + PAGE_BYTES : 0, resolution - 4);
  for (const [index, dots] of RESOLUTION.entries()) {
    file.writeUInt32LE(dots, resolution + index * 8);
    file.writeUInt32LE(1, resolution + index * 8 + 4);
  }
  for (let bar = 0; bar <= page; bar += 1) {
    const top = image + (2 * bar + 1) * BAR * LINE_BYTES;
    file.fill(0xff, top, top + BAR * LINE_BYTES);
  }
};
