import { expect, it } from 'vitest';
import { invitationLinks } from './invitation-link.ts';

const at = (address: string, hasPages: boolean) =>
  invitationLinks(new URL(address), { domain: 'romashka.example', token: 'a1B2-_', hasPages });

it('opens the app at the address that people reach, port and all, and keeps its secret out of logs', () => {
  expect(at('https://pbx.example:8443', false)).toEqual({
    link: 'communicator://invitation?address=pbx.example%3A8443&company=romashka.example#a1B2-_',
  });
});

it('opens a browser as well where the service has pages', () => {
  expect(at('https://pbx.example', true).browserLink).toBe('https://pbx.example/sign-in#invitation=a1B2-_');
});
