import { expect, it } from 'vitest';
import { targetKind, targetOfKind } from './target-kind.ts';

const owner = { id: 'ivan', mobile: '+79170000011' };

it.each(['nobody', 'mobile', 'voicemail'] as const)('«%s» says it all', (kind) => {
  const target = targetOfKind(kind, owner);
  expect(targetKind(target ?? null, owner)).toBe(kind);
});

it.each(['number', 'colleague', 'department'] as const)('«%s» asks for more', (kind) => {
  expect(targetOfKind(kind, owner)).toBeUndefined();
});

it('a number that was the mobile is another number once the mobile is another one', () => {
  const target = { to: 'outside', number: '+79170000011' } as const;
  expect(targetKind(target, owner)).toBe('mobile');
  expect(targetKind(target, { ...owner, mobile: null })).toBe('number');
});
