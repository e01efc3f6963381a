import { z } from 'zod';
import type { OpenedTokens } from '../../auth/session-service.ts';
import { InvitationRequest, OpenedSession, RefreshRequest, SignInRequest } from '../../contract/session.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { ProblemError } from '../problem-error.ts';
import type { TypedApi } from '../typed-api.ts';
import { admitted, SIGN_IN_BODY_LIMIT_BYTES, SIGN_INS_PER_MINUTE } from './admitted.ts';
import { openAnswer } from './open-answer.ts';

const bodyLimit = SIGN_IN_BODY_LIMIT_BYTES;

const open = {
  config: { access: 'public', rateLimit: { max: SIGN_INS_PER_MINUTE } },
  bodyLimit,
} as const;

/** Signing in, staying so, and signing out. */
export const sessionRoutes = (
  api: TypedApi,
  { signIn, sessions, sipUrl, iceServers }: ApiDependencies,
): void => {
  const place = ({ company, employee }: OpenedTokens) => ({
    sipUrl: sipUrl(),
    iceServers: iceServers(`${employee.login}@${company.settings.domain}`),
  });

  const answer = async (opened: OpenedTokens): Promise<OpenedSession> => {
    const { company, employee } = opened;
    const mustChangePassword = await signIn.mustChangePassword(company.settings.id, employee.login);
    return openAnswer(opened, { ...place(opened), mustChangePassword });
  };

  api.post(
    '/v1/session',
    { ...open, schema: { tags: ['session'], body: SignInRequest, response: { 200: OpenedSession } } },
    async ({ body: { login, password, device }, ip, hostname }) => {
      const attempt = { login, password, device, host: hostname, address: ip };
      const { opened, mustChangePassword } = admitted(await signIn.signIn(attempt));
      return openAnswer(opened, { ...place(opened), mustChangePassword });
    },
  );

  api.post(
    '/v1/session/refresh',
    // As often as anybody likes: such a token cannot be guessed, and a whole office refreshes after a restart.
    {
      config: { access: 'public' },
      bodyLimit,
      schema: { tags: ['session'], body: RefreshRequest, response: { 200: OpenedSession } },
    },
    async ({ body }) => {
      const opened = await sessions.refresh(body.refreshToken);
      if (!opened) throw new ProblemError('expired');
      return answer(opened);
    },
  );

  api.post(
    '/v1/session/invitation',
    { ...open, schema: { tags: ['session'], body: InvitationRequest, response: { 200: OpenedSession } } },
    async ({ body }) => {
      const opened = await signIn.redeem(body.token, body.device);
      if (!opened) throw new ProblemError('expired');
      return answer(opened);
    },
  );

  api.delete(
    '/v1/session',
    { config: { access: 'signing-out' }, schema: { tags: ['session'], response: { 204: z.undefined() } } },
    async (request, reply) => {
      const identity = identityOf(request);
      await sessions.end(identity, identity.session);
      return reply.status(204).send();
    },
  );
};
