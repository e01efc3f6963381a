/** Countries to choose from, ISO 3166-1 alpha-2; one that is set otherwise is offered, too. */
const COUNTRIES = [
  ...['RU', 'BY', 'KZ', 'AM', 'AZ', 'GE', 'KG', 'MD', 'TJ', 'TM', 'UZ', 'UA', 'CN', 'DE', 'EE', 'FI'],
  ...['FR', 'GB', 'IL', 'IN', 'IT', 'LT', 'LV', 'MN', 'PL', 'RS', 'TR', 'AE', 'US'],
];

/** By their names in a language, the usual one first. */
export function countryChoices(language: string, current: string) {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const [usual = 'RU', ...others] = [...new Set([...COUNTRIES, current])];
  const choice = (id: string) => ({ id, label: names.of(id) ?? id });
  return [
    choice(usual),
    ...others.map(choice).toSorted((one, other) => one.label.localeCompare(other.label, language)),
  ];
}
