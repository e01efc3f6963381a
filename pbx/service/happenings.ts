import { randomUUID } from 'node:crypto';
import { markVoicemail } from '../administration/mark-voicemail.ts';
import { removeVoicemail } from '../administration/remove-voicemail.ts';
import { tellMessages, type VoicemailParts } from '../administration/voicemail-parts.ts';
import { listedCall } from '../api/calls/listed-call.ts';
import type { CallRecord } from '../contract/call-record.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import { missingCase } from '../routing/missing-case.ts';
import type { RoutingCommand } from '../routing/routing-command.ts';
import type { TraceCode } from '../routing/trace/trace-code.ts';
import type { CallRow, CallStore } from '../store/ports/call-store.ts';
import type { VoicemailMessage } from '../store/ports/voicemail-store.ts';
import type { CallMail } from './call-mail.ts';
import { gatheredWrites } from './gathered-writes.ts';
import type { WriteQueue } from './write-queue.ts';

/** What a brain wants kept. */
export type Happening = Extract<
  RoutingCommand,
  { type: 'call-over' | 'message-left' | 'message-heard' | 'message-removed' | 'fax-received' | 'fax-found' }
>;

export interface HappeningsParts {
  readonly calls: CallStore;
  readonly voicemail: VoicemailParts;
  readonly mail: CallMail;
  readonly queue: WriteQueue;
  /** Apart from the other: a slow mail server must not keep the history waiting. */
  readonly mailQueue: WriteQueue;
}

/** Keeps what happened in calls of a company: in the history, in voicemail, by mail; and tells its clients. */
export interface Happenings {
  /** `settings`: of the company, as they are now. */
  keep(settings: CompanySettings, happening: Happening): void;
}

export const createHappenings = (parts: HappeningsParts): Happenings => {
  const { queue, mailQueue, voicemail, mail } = parts;

  const over = gatheredWrites<CallRecord>(queue, 'call-over', (company, records) =>
    keepCalls(parts, company, records),
  );

  const write = async (
    settings: CompanySettings,
    happening: Exclude<Happening, { type: 'call-over' }>,
    ids: readonly string[],
  ) => {
    switch (happening.type) {
      case 'message-left':
        return keepMessage(parts, settings, happening, ids);
      case 'message-heard':
        return markVoicemail(voicemail, ownerOf(settings, happening.employee), happening.message, true);
      case 'message-removed':
        return removeVoicemail(voicemail, ownerOf(settings, happening.employee), happening.message);
      case 'fax-received':
        return mailQueue.add('mail of a fax', () => mail.fax(settings, happening));
      case 'fax-found':
        return keepFoundFax(parts, settings, happening);
      default:
        return missingCase(happening);
    }
  };

  return {
    keep(settings, happening) {
      if (happening.type === 'call-over') {
        over.add(settings.id, happening.record.id, happening.record);
        return;
      }
      // Chosen now, so that a second attempt writes the same.
      const ids = happening.type === 'message-left' ? happening.for.map(() => randomUUID()) : [];
      queue.add(happening.type, async () => void (await write(settings, happening, ids)));
    },
  };
};

const ownerOf = ({ id, domain }: CompanySettings, employee: string) => ({ company: id, domain, employee });

const keepCalls = async (
  parts: HappeningsParts,
  company: string,
  records: readonly CallRecord[],
): Promise<void> => {
  const callbacks = await parts.calls.add(company, ...records);
  for (const record of records) {
    const callback = callbacks.get(record.id);
    // An attempt that was thought to have failed may have kept it: it is told of all the same.
    const row = callback ? { ...record, callback } : await parts.calls.find(company, record.id);
    if (row) tellCall(parts, company, row);
  }
};

const tellCall = ({ voicemail: { events } }: HappeningsParts, company: string, row: CallRow): void => {
  const call = listedCall(row);
  events.publish(company, { type: 'call-ended', call });
  if (row.direction !== 'inbound' || row.result !== 'missed') return;
  const rung = row.legs.flatMap(({ employee }) => (employee === null ? [] : [employee]));
  events.publish(company, { type: 'call-missed', call, employees: [...new Set(rung)] });
};

const keepFoundFax = async (
  { calls, voicemail: { events }, mail, mailQueue }: HappeningsParts,
  settings: CompanySettings,
  { call, fax, at }: Extract<Happening, { type: 'fax-found' }>,
): Promise<void> => {
  const { document, pages } = fax;
  const code: TraceCode = 'fax-found';
  const caller = await calls.addFax(settings.id, call, fax, { at, code, details: { pages } });
  const row = await calls.find(settings.id, call);
  if (row) events.publish(settings.id, { type: 'call-ended', call: listedCall(row) });
  if (pages === 0) return;
  const from = { name: caller?.name ?? '', number: caller?.number ?? '' };
  const received = { type: 'fax-received', document, pages, call, from, at } as const;
  mailQueue.add('mail of a fax', () => mail.fax(settings, received));
};

const keepMessage = async (
  { voicemail, mail, mailQueue }: HappeningsParts,
  settings: CompanySettings,
  { recording, seconds, call, from, at, for: employees }: Extract<Happening, { type: 'message-left' }>,
  ids: readonly string[],
): Promise<void> => {
  for (const [index, employee] of employees.entries()) {
    const id = ids[index];
    // Whoever was removed while the message was being left has no voicemail any more.
    const known = settings.employees.find((one) => one.id === employee);
    if (id === undefined || !known) continue;
    const message: VoicemailMessage = { id, employee, recording, seconds, call, from, at, heard: false };
    const isNew = await voicemail.messages.add(settings.id, message);
    if (isNew && known.voicemail.byEmail) {
      mailQueue.add('mail of a message', () => mail.voicemail(settings, known, message));
    }
    voicemail.events.publish(settings.id, { type: 'voicemail', employee, message: id, from });
    await tellMessages(voicemail, ownerOf(settings, employee));
  }
};
