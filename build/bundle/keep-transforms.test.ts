import { expect, test } from 'vitest';
import type { Rolldown } from 'vite';
import { keepTransforms } from './keep-transforms.ts';

/** Says what it was asked to transform. */
async function counting() {
  const asked: string[] = [];
  const plugin = await keepTransforms(
    Promise.resolve({
      name: 'counting',
      transform: {
        async handler(code, id) {
          asked.push(id);
          return { code: `${code} // seen` };
        },
      },
    } satisfies Rolldown.Plugin),
  );
  const { handler } = plugin.transform as unknown as {
    handler: (code: string, id: string) => Promise<{ readonly code: string }>;
  };
  return { asked, transform: handler };
}

test('a module is transformed once, by whichever bundle comes first; a changed one, or its namesake elsewhere, anew', async () => {
  const text = `const now = ${Date.now()};`;
  const [first, second] = [await counting(), await counting()];
  expect(await first.transform(text, '/a.ts')).toEqual({ code: `${text} // seen` });
  expect(await second.transform(text, '/a.ts')).toEqual({ code: `${text} // seen` });
  expect([first.asked, second.asked]).toEqual([['/a.ts'], []]);
  await second.transform(`${text} `, '/a.ts');
  await second.transform(text, '/b.ts');
  expect(second.asked).toEqual(['/a.ts', '/b.ts']);
});
