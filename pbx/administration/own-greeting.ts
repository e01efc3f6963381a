import { usesOf } from '../company/uses.ts';
import type { Employee } from '../contract/employee.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeThing } from './change-thing.ts';
import { isRefusal, type Outcome } from './refusal.ts';
import { removeThing } from './remove-thing.ts';
import { allThings, findThing, type Versioned } from './things.ts';
import { uploadGreeting } from './upload-greeting.ts';

/** What a greeting is called that an employee made for his own voicemail: nobody else is to choose it. */
const nameOfOwn = ({ extension }: Employee): string => `Голосовая почта ${extension}`;

/**
 * Makes a sound the greeting of the employee's own voicemail; null: the PBX's own words again. The one that he made
 * before goes, unless something else uses it by now.
 */
export const setOwnGreeting = async (
  parts: AdministrationParts,
  actor: Actor,
  { employee: id, upload }: { readonly employee: string; readonly upload: Uint8Array | null },
): Promise<Outcome<Versioned<Employee>>> => {
  const before = own(parts, actor, id);
  if (!before) return { refused: 'not-found' };
  const uploaded =
    upload && (await uploadGreeting(parts, actor, { name: nameOfOwn(before).slice(0, 80), upload }));
  if (uploaded && isRefusal(uploaded)) return uploaded;
  const now = own(parts, actor, id);
  if (!now) return { refused: 'not-found' };
  const changed = await changeThing(parts, actor, {
    kind: 'employee',
    id,
    expected: now.version,
    change: { voicemail: { ...now.voicemail, greeting: uploaded?.done.id ?? null } },
    action: 'profile.change',
  });
  await removeFormer(parts, actor, isRefusal(changed) ? uploaded?.done.id : before.voicemail.greeting, now);
  return changed;
};

const own = (parts: AdministrationParts, actor: Actor, id: string) => {
  const company = parts.companies.find(actor.company);
  return company && findThing(company, 'employee', id);
};

const removeFormer = async (
  parts: AdministrationParts,
  actor: Actor,
  id: string | null | undefined,
  owner: Employee,
): Promise<void> => {
  const company = parts.companies.find(actor.company);
  const former = company && allThings(company, 'greeting').find((greeting) => greeting.id === id);
  if (!company || former?.name !== nameOfOwn(owner)) return;
  const thing = { kind: 'greeting', id: former.id } as const;
  if (usesOf(company.settings, thing).length > 0) return;
  const removed = await removeThing(parts, actor, {
    thing,
    expected: former.version,
    replacement: undefined,
  });
  if (!isRefusal(removed)) await parts.greetingFiles.remove(company.settings.domain, former.id);
};
