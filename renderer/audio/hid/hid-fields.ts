/** One usage in one report. Bits are counted from the first byte after the report's id, the lowest bit first. */
export interface HidField {
  readonly reportId: number;
  readonly usage: number;
  readonly bit: number;
  /** A state (1 while it lasts) rather than a press. */
  readonly isAbsolute: boolean;
}

/** The single-bit fields of a device's reports of one direction: all that telephony needs. */
export function hidFields(
  collections: readonly HIDCollectionInfo[],
  direction: 'inputReports' | 'outputReports',
): readonly HidField[] {
  return collections.flatMap((collection) => (collection[direction] ?? []).flatMap(fieldsOf));
}

/** How many bytes a report has, without its id. */
export function reportBytes(collections: readonly HIDCollectionInfo[], reportId: number): number {
  const reports = collections.flatMap(({ outputReports }) => outputReports ?? []);
  const bits = reports
    .filter((report) => report.reportId === reportId)
    .map(({ items }) => (items ?? []).reduce((sum, item) => sum + bitsOf(item), 0));
  return Math.ceil(Math.max(0, ...bits) / 8);
}

export function readBit(data: DataView, bit: number): boolean {
  const byte = bit >> 3;
  return byte < data.byteLength && ((data.getUint8(byte) >> (bit & 7)) & 1) === 1;
}

/** A report in which the given bits are on. */
export function writeBits(bytes: number, bits: readonly number[]): Uint8Array<ArrayBuffer> {
  const report = new Uint8Array(bytes);
  for (const bit of bits) report[bit >> 3] = (report[bit >> 3] ?? 0) | (1 << (bit & 7));
  return report;
}

function fieldsOf({ reportId = 0, items = [] }: HIDReportInfo): HidField[] {
  let start = 0;
  return items.flatMap((item) => {
    const from = start;
    start += bitsOf(item);
    if (item.isConstant || item.isArray || item.reportSize !== 1) return [];
    return Array.from({ length: item.reportCount ?? 0 }, (_, index) => ({
      reportId,
      usage: usageAt(item, index),
      bit: from + index,
      isAbsolute: item.isAbsolute ?? true,
    }));
  });
}

const bitsOf = ({ reportSize = 0, reportCount = 0 }: HIDReportItem): number => reportSize * reportCount;

/** When there are fewer usages than bits, the last one goes on (HID 1.11 §6.2.2.8). */
function usageAt({ isRange, usageMinimum = 0, usages = [] }: HIDReportItem, index: number): number {
  if (isRange) return usageMinimum + index;
  return usages[Math.min(index, usages.length - 1)] ?? 0;
}
