import { AsYouType, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What the world's numbering plans say of a number. Large: load it with `loadNumberPlan`. */
export interface NumberPlan {
  /** E.164, or undefined when this is no complete number of any country. National numbers are of `country`: `RU`. */
  toE164(text: string, country?: string): string | undefined;
  /** Groups the digits of an international number as far as it has been typed: `+49 30 1234`. */
  group(international: string): string;
}

export const numberPlan: NumberPlan = {
  toE164(text, country = 'RU') {
    const number = parsePhoneNumberFromString(text, isSupportedCountry(country) ? country : 'RU');
    return number?.isValid() && number.ext === undefined ? number.number : undefined;
  },
  group(international) {
    return new AsYouType().input(international);
  },
};
