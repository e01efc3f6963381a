import { z } from 'zod';
import { MailServer } from '../../contract/mail-server.ts';
import { Trunk } from '../../contract/trunk.ts';

/** A sealed password is longer than a password may be. */
const password = z.string();

export const WrittenMailServer = MailServer.extend({
  signIn: MailServer.shape.signIn.unwrap().extend({ password }).nullable(),
});

export const WrittenTrunk = Trunk.extend({
  account: Trunk.shape.account.unwrap().extend({ password }).nullable(),
});
