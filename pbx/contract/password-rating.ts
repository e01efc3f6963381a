import { z } from 'zod';
import { Employee } from './employee.ts';
import { Password } from './own-profile.ts';

/** A password while it is being typed. Whose it will be: the one who asks, unless an administrator says otherwise. */
export const PasswordToRate = z.strictObject({
  password: Password,
  /** Of somebody who need not be there yet. */
  of: Employee.pick({ name: true, login: true }).optional(),
});
export type PasswordToRate = z.infer<typeof PasswordToRate>;

/** A password that nobody has, for whoever has no idea of one. Kept nowhere. */
export const PasswordProposal = z.object({ password: z.string() });

/**
 * `strength`: 0, guessed at once, to 4, out of reach. `problem`: why it would be refused, as far as it can be told
 * without saying anything of others' passwords.
 */
export const PasswordRating = z.object({
  strength: z.number().int().min(0).max(4),
  problem: z.enum(['too-short', 'contains-login', 'weak']).nullable(),
});
export type PasswordRating = z.infer<typeof PasswordRating>;
