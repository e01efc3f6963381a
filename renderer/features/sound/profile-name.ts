import type { TFunction } from 'i18next';

/** How a profile is called: as its owner says, or as we do. */
export function profileName(
  t: TFunction,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  if (name !== '') return name;
  return id === 'headset' ? t('sound.profile.headset') : t('sound.profile.speakers');
}
