import { rename, rm } from 'node:fs/promises';
import type { GreetingFiles } from '../administration/greeting-files.ts';
import { convertGreeting } from './convert-greeting.ts';
import { writeOpusPackets } from './ogg-opus.ts';
import type { SoundFolders } from './sound-folders.ts';

/** Uploads as files that an engine plays. One of the same id is replaced at once and as a whole. */
export const createGreetingFiles = (folders: SoundFolders): GreetingFiles => ({
  save: async (domain, id, upload) => {
    const converted = await convertGreeting(upload);
    if (converted.result === 'refused') return converted;
    const path = folders.file(domain, 'greetings', id, 'ogg');
    const unfinished = `${path}.new`;
    await rm(unfinished, { force: true });
    await writeOpusPackets(unfinished, converted.packets);
    await rename(unfinished, path);
    return { result: 'saved', seconds: converted.seconds };
  },
  remove: (domain, id) => rm(folders.file(domain, 'greetings', id, 'ogg'), { force: true }),
});
