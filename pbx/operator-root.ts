import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { createCompanyEvents } from './administration/company-events.ts';
import { createLiveCompanies } from './administration/live-companies.ts';
import { createSessionEndings } from './administration/session-endings.ts';
import { hashPassword, passwordMatches } from './auth/password-hash.ts';
import type { DataPlace } from './command-line/command-line.ts';
import type { OperatorOrder } from './command-line/operator-order.ts';
import { createPostOffice } from './mail/post-office.ts';
import { createSmtpSender } from './mail/smtp-sender.ts';
import { createNodeTimers } from './node-timers.ts';
import type { openData } from './open-data.ts';
import type { OperatorParts } from './operator/operator-parts.ts';
import { invitationLinks } from './service/invitation-link.ts';
import { createGreetingFiles } from './sounds/greeting-files.ts';
import { promptsFolder } from './sounds/prompts-folder.ts';
import { createSoundFolders } from './sounds/sound-folders.ts';

/** The operator's commands over what `open` opens: a data folder that no service runs on, say. Rejects with StoreError. */
export const withOperatorParts = async <Result>(
  { dataFolder, database }: DataPlace,
  by: Pick<OperatorOrder, 'operator' | 'trunkPassword'>,
  work: (parts: OperatorParts) => Promise<Result>,
  open: typeof openData,
): Promise<Result> => {
  const { stores, close } = await open(dataFolder, database);
  try {
    return await work(await operatorParts(dataFolder, stores, by));
  } finally {
    await close();
  }
};

type Stores = OperatorParts['stores'];

const operatorParts = async (
  dataFolder: string,
  stores: Stores,
  { operator: name, trunkPassword }: Pick<OperatorOrder, 'operator' | 'trunkPassword'>,
): Promise<OperatorParts> => {
  const folders = createSoundFolders(dataFolder);
  const companies = createLiveCompanies();
  for (const { id } of await stores.companies.list()) {
    const stored = await stores.settings.read(id);
    if (stored) companies.put(stored);
  }
  const clock = Date.now;
  return {
    stores,
    folders,
    dataFolder,
    promptsFolder: promptsFolder(),
    trunkPassword,
    operator: { kind: 'operator', id: null, name },
    clock,
    administration: {
      stores,
      companies,
      // No phone is registered and no client listens: the service does not run.
      telephony: { apply: () => {}, revoke: () => {} },
      events: createCompanyEvents(),
      sessionEndings: createSessionEndings(),
      letters: createPostOffice({
        outbox: stores.outbox,
        sender: createSmtpSender({ dataFolder }),
        mailServer: async (company) => companies.find(company)?.mailServer ?? null,
        language: 'ru',
        createTimers: createNodeTimers,
        newId: randomUUID,
        clock,
        logger: pino({ level: 'silent' }),
      }),
      greetingFiles: createGreetingFiles(folders),
      hashPassword,
      passwordMatches,
      invitationLinks: (domain, token) =>
        invitationLinks(new URL(`https://${domain}`), { domain, token, hasPages: false }),
      clock,
    },
  };
};
