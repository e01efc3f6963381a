/** A page with all pictures, for looking through them at once. `pictures`: file names. */
export function contactSheet(
  pictures: readonly string[],
  violations: ReadonlyMap<string, readonly string[]>,
): string {
  const figures = pictures.map((picture) => {
    const wrong = violations.get(picture) ?? [];
    const list = wrong.map((line) => `<li>${escaped(line)}</li>`).join('');
    return `<figure><a href="${picture}"><img src="${picture}" loading="lazy" alt=""></a>
      <figcaption>${picture.replace('.png', '')}${list && `<ul>${list}</ul>`}</figcaption></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title>
<style>
  body { display: flex; flex-wrap: wrap; gap: 24px; margin: 24px; background: #888; font: 12px system-ui; }
  figure { margin: 0; max-width: 600px; }
  img { display: block; max-height: 480px; max-width: 100%; border-radius: 8px; }
  ul { color: #800; padding-left: 16px; }
</style>
${figures.join('\n')}
`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
