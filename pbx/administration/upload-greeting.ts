import { randomUUID } from 'node:crypto';
import type { Greeting } from '../contract/company-settings.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeSettings } from './change-settings.ts';
import { kept } from './change-thing.ts';
import { isRefusal, type Outcome } from './refusal.ts';
import { subjectOf } from './subject.ts';
import { placeOf, type Versioned, withThing } from './things.ts';

/** Checks and converts the sound first; a greeting that was not committed leaves no file. */
export const uploadGreeting = async (
  parts: AdministrationParts,
  actor: Actor,
  { name, upload }: { readonly name: string; readonly upload: Uint8Array },
): Promise<Outcome<Versioned<Greeting>>> => {
  const domain = parts.companies.find(actor.company)?.settings.domain;
  if (domain === undefined) return { refused: 'not-found' };
  const id = randomUUID();
  const saved = await parts.greetingFiles.save(domain, id, upload);
  if (saved.result === 'refused') {
    return { refused: 'invalid', errors: [{ at: '/file', code: saved.code }] };
  }
  const greeting: Greeting = {
    id,
    name,
    seconds: saved.seconds,
    uploadedAt: new Date(parts.clock()).toISOString(),
  };
  try {
    const outcome = await changeSettings(parts, actor, ({ settings }) => ({
      settings: withThing(settings, 'greeting', greeting),
      place: placeOf(settings, 'greeting', id),
      audit: {
        action: 'greeting.upload',
        subject: subjectOf('greeting', greeting),
        details: { seconds: saved.seconds },
      },
    }));
    if (!isRefusal(outcome)) return kept(outcome.done, 'greeting', id);
    await parts.greetingFiles.remove(domain, id);
    return outcome;
  } catch (error) {
    await parts.greetingFiles.remove(domain, id);
    throw error;
  }
};
