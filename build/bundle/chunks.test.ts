import { expect, test } from 'vitest';
import { chunksOfStarts } from './chunks.ts';

/** What each module imports at once. */
const imports: Readonly<Record<string, readonly string[]>> = {
  '/app/phone.ts': ['/app/react.ts', '/app/dial.ts'],
  '/app/sign-in.ts': ['/app/react.ts', '/app/form.ts'],
  '/app/dial.ts': ['/app/keys.ts'],
};
const graph = {
  getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }),
} as unknown as Parameters<Exclude<ReturnType<typeof chunksOfStarts>[number]['name'], string | undefined>>[1];

/** The chunk that takes the module: of the group with the highest priority that wants it. */
function chunkOf(id: string): string | null {
  const groups = [...chunksOfStarts('/app', { phone: ['phone.ts'], 'sign-in': ['sign-in.ts'] })];
  groups.sort((one, other) => (other.priority ?? 0) - (one.priority ?? 0));
  for (const { name } of groups) {
    const chunk = typeof name === 'function' ? name(id, graph) : undefined;
    if (chunk) return chunk;
  }
  return null;
}

test('what a start loads at once, and what that loads, is one chunk', () => {
  expect(chunkOf('/app/dial.ts')).toBe('phone');
  expect(chunkOf('/app/keys.ts')).toBe('phone');
  expect(chunkOf('/app/form.ts')).toBe('sign-in');
});

test('what both starts load is a chunk of both', () =>
  expect(chunkOf('/app/react.ts')).toBe('phone-sign-in'));

test('a start itself is in no chunk: whoever wants a module of it would start the page', () => {
  expect(chunkOf('/app/phone.ts')).toBeNull();
});

test('what is loaded later is left to the bundler', () => expect(chunkOf('/app/settings.ts')).toBeNull());
