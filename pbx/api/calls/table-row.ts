import { DateTime } from 'luxon';
import type { CompanySettings } from '../../contract/company-settings.ts';
import type { CallRow } from '../../store/ports/call-store.ts';

/** One line of the table that is opened in a spreadsheet. Times are the company's local ones. */
export const tableRow = (settings: CompanySettings, call: CallRow) => ({
  id: call.id,
  started: DateTime.fromMillis(call.startedAt, { zone: settings.schedule.timeZone }).toFormat(
    'yyyy-MM-dd HH:mm:ss',
  ),
  direction: call.direction,
  result: call.result,
  callerName: call.caller.name,
  callerNumber: plain(call.caller.number),
  dialled: plain(call.dialled),
  employee: nameIn(settings.employees, call.employee),
  department: nameIn(settings.departments, call.department),
  waitSeconds: seconds(call.startedAt, call.answeredAt ?? call.endedAt),
  talkSeconds: call.answeredAt === null ? 0 : seconds(call.answeredAt, call.endedAt),
  callback: call.callback.state,
});

/** Without the plus, which a spreadsheet takes for the beginning of a formula. */
const plain = (number: string): string => number.replace(/^\+/, '');

const nameIn = (
  things: readonly { readonly id: string; readonly name: string }[],
  id: string | null,
): string => things.find((thing) => thing.id === id)?.name ?? id ?? '';

const seconds = (from: number, to: number): number => Math.round((to - from) / 1000);
