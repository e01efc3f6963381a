import { expect, test } from 'vitest';
import { invitationLink } from '../../../../pbx/service/invitation-link.ts';
import { addressIn } from './access.ts';

test('the link says at which address its owner signs in', () => {
  expect(addressIn(invitationLink('pbx.example:8443', 'romashka.example', 'a1B2'))).toBe('pbx.example:8443');
  expect(addressIn('https://example.org/')).toBeUndefined();
  expect(addressIn('')).toBeUndefined();
});
