/** Where the settings are: a section, and what of it is shown, in its own words. */
export interface SettingsAddress {
  readonly section: string;
  readonly place: string;
}

/** `employees/anna`; a section alone when it shows all of it. */
export const toPlace = ({ section, place }: SettingsAddress): string =>
  place === '' ? section : `${section}/${place}`;

/** Reverse of `toPlace`. An empty text names no section. */
export function fromPlace(text: string): SettingsAddress {
  const [section = '', ...rest] = text.split('/');
  return { section, place: rest.join('/') };
}
