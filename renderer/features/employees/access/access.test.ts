import { expect, test } from 'vitest';
import { invitationLinks } from '../../../../pbx/service/invitation-link.ts';
import { addressIn } from './access.ts';

test('the link says at which address its owner signs in', () => {
  const pbx = new URL('https://pbx.example:8443');
  const { link } = invitationLinks(pbx, { domain: 'romashka.example', token: 'a1B2', hasPages: false });
  expect(addressIn(link)).toBe('pbx.example:8443');
  expect(addressIn('https://example.org/')).toBeUndefined();
  expect(addressIn('')).toBeUndefined();
});
