import { parse } from 'csv-parse/sync';
import type { ContactNumber, ImportProblem } from '../../../preload/contract/contacts.ts';
import { checkedDraft } from './checked-draft.ts';
import type { ContactFile } from './contact-file.ts';
import { type CsvColumn, csvColumns } from './csv-columns.ts';

interface Row {
  readonly record: readonly string[];
  /** Line of the file at which the row ends. */
  readonly line: number;
}

/** Without headings: a name, then numbers. */
const BARE: readonly CsvColumn[] = ['name', { number: 'other' }, { number: 'other' }, { number: 'other' }];

/** Reads a table with `,`, `;` or tabs between its columns (RFC 4180 and what Excel writes in Russia). */
export function readCsv(text: string): ContactFile {
  const rows = parseRows(text);
  if (!rows) return { contacts: [], problems: [{ line: 1, code: 'not-a-card' }] };
  const headed = csvColumns(rows[0]?.record ?? []);
  const hasHeadings = headed.some((column) => typeof column === 'object' || column === 'name');
  const columns = hasHeadings ? headed : BARE;
  const contacts: ContactFile['contacts'][number][] = [];
  const problems: ImportProblem[] = [];
  for (const { record, line } of hasHeadings ? rows.slice(1) : rows) {
    const draft = readRow(record, columns);
    if (typeof draft === 'string') problems.push({ line, code: draft });
    else contacts.push(draft);
  }
  return { contacts, problems };
}

function parseRows(text: string): readonly Row[] | undefined {
  try {
    const rows: unknown = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
    });
    return (rows as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }));
  } catch {
    return undefined;
  }
}

/** The one that the first line has most of. */
function delimiterOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const counts = [';', ',', '\t'].map((delimiter) => [delimiter, first.split(delimiter).length] as const);
  return counts.reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}

function readRow(record: readonly string[], columns: readonly (CsvColumn | undefined)[]) {
  const cells = (wanted: CsvColumn) =>
    record.filter((cell, at) => columns[at] === wanted && cell.trim() !== '');
  const words = (...wanted: CsvColumn[]) => wanted.flatMap(cells).join(' ');
  const numbers = record.flatMap((cell, at) => numbersOf(cell, columns[at]));
  return checkedDraft({
    name: words('name') || words('first-name', 'middle-name', 'last-name'),
    organization: words('organization'),
    position: words('position'),
    numbers,
    emails: cells('email'),
    note: words('note'),
  });
}

/** Google writes several numbers into one cell, with ` ::: ` between them; our export with `; `. */
function numbersOf(cell: string, column: CsvColumn | undefined): readonly ContactNumber[] {
  if (typeof column !== 'object') return [];
  const numbers = cell.split(/\s*(?::::|;)\s*/).filter((number) => number.trim() !== '');
  return numbers.map((number) => ({ kind: column.number, number }));
}
