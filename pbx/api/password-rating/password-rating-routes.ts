import { freshPassword } from '../../administration/new-password.ts';
import { ratePassword } from '../../administration/rate-password.ts';
import { PasswordProposal, PasswordRating, PasswordToRate } from '../../contract/password-rating.ts';
import { identityOf } from '../authorization.ts';
import type { TypedApi } from '../typed-api.ts';

/** What the field for a new password shows while one types, and can be filled with. Nothing is kept. */
export const passwordRatingRoutes = (api: TypedApi): void => {
  api.get(
    '/v1/password-proposal',
    {
      config: { access: 'edit-own-profile' },
      schema: { tags: ['me'], response: { 200: PasswordProposal } },
    },
    async () => ({ password: freshPassword() }),
  );

  api.post(
    '/v1/password-rating',
    {
      config: { access: 'edit-own-profile' },
      schema: { tags: ['me'], body: PasswordToRate, response: { 200: PasswordRating } },
    },
    async (request) => {
      const { company, employee } = identityOf(request);
      const { password, of } = request.body;
      return ratePassword(company.settings, { ...employee, ...of }, password);
    },
  );
};
