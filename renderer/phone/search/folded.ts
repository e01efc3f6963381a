/** For comparing: small letters, ё as е, accents of other languages away. */
export function folded(text: string): string {
  const small = text.toLowerCase().replaceAll('ё', 'е').trim();
  return /[^\p{ASCII}а-я]/u.test(small) ? withoutAccents(small) : small;
}

/** й is и with a breve: Cyrillic letters stay whole. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}
