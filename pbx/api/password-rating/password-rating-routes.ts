import { ratePassword } from '../../administration/rate-password.ts';
import { PasswordRating, PasswordToRate } from '../../contract/password-rating.ts';
import { identityOf } from '../authorization.ts';
import type { TypedApi } from '../typed-api.ts';

/** What the field for a new password shows while one types. Nothing is kept. */
export const passwordRatingRoutes = (api: TypedApi): void => {
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
