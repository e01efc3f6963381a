import { relative } from 'node:path';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { Employee } from '../contract/employee.ts';
import type { PostOffice } from '../mail/post-office.ts';
import type { RoutingCommand } from '../routing/routing-command.ts';
import type { SoundFolders } from '../sounds/sound-folders.ts';
import type { VoicemailMessage } from '../store/ports/voicemail-store.ts';

/** What calls leave behind, by mail. Lies in the outbox at the least when it resolves. */
export interface CallMail {
  /** A message, recording attached, to the employee; one without an address gets none. */
  voicemail(settings: CompanySettings, employee: Employee, message: VoicemailMessage): Promise<void>;
  /** A received fax to the company's address for faxes, if it has one. */
  fax(settings: CompanySettings, fax: Extract<RoutingCommand, { type: 'fax-received' }>): Promise<void>;
}

export const createCallMail = (
  post: Pick<PostOffice, 'voicemail' | 'fax'>,
  folders: SoundFolders,
  dataFolder: string,
): CallMail => {
  const inData = (path: string) => relative(dataFolder, path);
  return {
    async voicemail({ id, domain, schedule }, { email }, { from, at, seconds, recording }) {
      if (email === null) return;
      const arrival = { ...from, at, seconds, timeZone: schedule.timeZone };
      const path = inData(folders.file(domain, 'recordings', recording, 'ogg'));
      await post.voicemail(id, email, arrival, { name: `${recording}.ogg`, path });
    },
    async fax({ id, domain, schedule, options }, { from, at, pages, document }) {
      if (options.fax.email === null) return;
      const arrival = { ...from, at, pages, timeZone: schedule.timeZone };
      const path = inData(folders.file(domain, 'documents', document, 'pdf'));
      await post.fax(id, options.fax.email, arrival, { name: `${document}.pdf`, path });
    },
  };
};
