import { z } from 'zod';
import { CallRecord } from '../../contract/call-record.ts';
import { CompanySettings } from '../../contract/company-settings.ts';
import { WrittenMailServer } from '../sealing/written-passwords.ts';
import { PersonalContact } from '../../contract/personal-contact.ts';

/** Raised with every change of a line that older programs would not read right. */
export const BACKUP_VERSION = 4;

export const BackupHeader = z.object({
  format: z.literal('communicator-company'),
  version: z.number().int().min(1),
});

const StoredCredential = z.strictObject({
  employee: z.string(),
  passwordHash: z.string(),
  digest: z.strictObject({ ha1Md5: z.string(), ha1Sha256: z.string() }),
  temporary: z.boolean(),
});

const KeptCall = z.strictObject({
  record: CallRecord,
  callback: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('not-needed') }),
    z.strictObject({ state: z.literal('waiting') }),
    z.strictObject({ state: z.literal('done'), call: z.string(), at: z.number().int() }),
  ]),
  localHour: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d$/),
});

const Message = z.strictObject({
  id: z.string(),
  employee: z.string(),
  recording: z.string(),
  seconds: z.number(),
  call: z.string(),
  from: z.strictObject({ name: z.string(), number: z.string() }),
  at: z.number().int(),
  heard: z.boolean(),
});

/**
 * A backup is gzip of JSON lines: the header, the settings with their secrets, then rows of history, voicemail and
 * audit, and at the end the SHA-256 of all the lines before it.
 */
export const BackupLine = z.discriminatedUnion('line', [
  z.strictObject({
    line: z.literal('company'),
    settings: CompanySettings,
    mailServer: WrittenMailServer.nullable(),
    credentials: z.array(StoredCredential),
  }),
  z.strictObject({ line: z.literal('call'), call: KeptCall }),
  z.strictObject({ line: z.literal('voicemail'), message: Message }),
  z.strictObject({
    line: z.literal('contact'),
    employee: z.string(),
    version: z.number().int(),
    contact: PersonalContact,
  }),
  z.strictObject({
    line: z.literal('audit'),
    sequence: z.number().int(),
    entry: z.string(),
    hash: z.string(),
  }),
]);
export type BackupLine = z.infer<typeof BackupLine>;

export const BackupEnd = z.strictObject({
  line: z.literal('end'),
  lines: z.number().int(),
  sha256: z.string(),
});
