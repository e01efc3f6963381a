import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { CompanySettings } from '../../contract/company-settings.ts';
import type { CallFilter, CallStore } from '../../store/ports/call-store.ts';
import { tableRow } from './table-row.ts';

const PAGE = 500;
/** A spreadsheet takes a million rows; a browser's patience ends before. */
const MOST_ROWS = 100_000;

/** The history as CSV (RFC 4180), page after page as it is read. */
export const callTable = (calls: CallStore, settings: CompanySettings, filter: CallFilter): Readable => {
  const lines = stringify({
    header: true,
    bom: true,
    record_delimiter: 'windows',
    // A name that begins like a formula must not become one.
    escape_formulas: true,
  });
  // A failure destroys the lines with it, which whoever reads them is told.
  pipeline(Readable.from(rowsOf(calls, settings, filter)), lines, () => {});
  return lines;
};

async function* rowsOf(calls: CallStore, settings: CompanySettings, filter: CallFilter) {
  let cursor: string | null = null;
  let left = MOST_ROWS;
  do {
    const page = await calls.page(settings.id, filter, cursor, Math.min(PAGE, left));
    for (const call of page.calls) yield tableRow(settings, call);
    left -= page.calls.length;
    cursor = page.next;
  } while (cursor !== null && left > 0);
}
