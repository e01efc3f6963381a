import type { DeviceInUse, DevicesInUse } from './devices-in-use.ts';

type Role = 'microphone' | 'speaker' | 'ringer';

/** Something about the devices that a person must be told. `name`: of the device, or of the profile. */
export type SoundNotice =
  /** It was unplugged; the system's default does `roles` in its place. */
  | { readonly what: 'lost'; readonly name: string; readonly roles: readonly Role[] }
  | { readonly what: 'back'; readonly name: string; readonly roles: readonly Role[] }
  /** Another profile was taken because its devices appeared, or left because they went. */
  | { readonly what: 'switched'; readonly profile: string };

/**
 * What to tell after the devices of one profile changed; undefined when nothing that is used came or went.
 * `before` is undefined at the start, when only what is missing is news.
 */
export function noticeOfChange(before: DevicesInUse | undefined, now: DevicesInUse): SoundNotice | undefined {
  const old = before === undefined ? [] : rolesOf(before);
  const changes = rolesOf(now).map(({ role, use, index }) => ({
    role,
    use,
    was: old[index]?.use,
  }));
  const lost = changes.filter(({ use, was }) => use.missing !== undefined && was?.missing === undefined);
  if (lost.length > 0) return { what: 'lost', name: nameOf(lost[0]?.use), roles: unique(lost) };
  const back = changes.filter(({ use, was }) => use.missing === undefined && was?.missing !== undefined);
  if (back.length > 0) return { what: 'back', name: back[0]?.use.device?.name ?? '', roles: unique(back) };
  return undefined;
}

function rolesOf({ microphone, speaker, ringers }: DevicesInUse) {
  const all: readonly (readonly [Role, DeviceInUse])[] = [
    ['microphone', microphone],
    ['speaker', speaker],
    ...ringers.map((ringer) => ['ringer', ringer] as const),
  ];
  return all.map(([role, use], index) => ({ role, use, index }));
}

const nameOf = (use: DeviceInUse | undefined): string => use?.missing?.name ?? '';
const unique = (changes: readonly { readonly role: Role }[]): readonly Role[] => [
  ...new Set(changes.map(({ role }) => role)),
];
