/**
 * Up to two letters that stand for a name: «Анна Смирнова» → «АС», «Иван» → «И», «Отдел продаж» → «ОП».
 * Without a letter or digit in the name: an empty string.
 */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const chosen = words.length > 1 ? [words[0], words[1]] : words;
  return chosen.map((word) => firstLetter(word ?? '')).join('');
}

function firstLetter(word: string): string {
  const [letter = ''] = word;
  return letter.toLocaleUpperCase('ru');
}
