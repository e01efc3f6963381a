import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { OpenedTokens } from '../../auth/session-service.ts';
import { InvitationRequest } from '../../contract/session.ts';
import { WebSession, WebSignInRequest } from '../../contract/web-session.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { ProblemError } from '../problem-error.ts';
import { admitted, SIGN_IN_BODY_LIMIT_BYTES, SIGN_INS_PER_MINUTE } from '../session/admitted.ts';
import { openAnswer } from '../session/open-answer.ts';
import type { TypedApi } from '../typed-api.ts';
import { refuseOtherSites } from './refuse-other-sites.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';

const config = { access: 'public' } as const;
const guarded = { bodyLimit: SIGN_IN_BODY_LIMIT_BYTES, onRequest: refuseOtherSites };
const guessed = { ...guarded, config: { ...config, rateLimit: { max: SIGN_INS_PER_MINUTE } } };
const schema = { tags: ['session'], response: { 200: WebSession } };

/**
 * Signing in from a browser, staying so, and signing out. Only these routes look at a cookie; the access token that
 * they answer with is held by the page and sent by it, so that nothing else can be asked behind the person's back.
 */
export const webSessionRoutes = (api: TypedApi, needs: ApiDependencies): void => {
  const { signIn, sessions, sipUrl, iceServers, stores } = needs;

  const answer = async (
    reply: FastifyReply,
    opened: OpenedTokens,
    remember: boolean,
  ): Promise<WebSession> => {
    const { company, employee, refreshToken, refreshExpiresAt } = opened;
    const { id, domain } = company.settings;
    const credential = await stores.credentials.findByLogin(id, employee.login);
    if (!credential) throw new ProblemError('expired');
    setSessionCookie(reply, { refreshToken, remember }, refreshExpiresAt);
    const { sip, ...session } = openAnswer(opened, {
      sipUrl: sipUrl(),
      iceServers: iceServers(`${employee.login}@${domain}`),
      mustChangePassword: credential.temporary,
    });
    return { ...session, sip: { ...sip, ha1: credential.digest.ha1Md5 } };
  };

  api.post(
    '/v1/web-session',
    { ...guessed, schema: { ...schema, body: WebSignInRequest } },
    async ({ body: { login, password, device, remember }, ip, hostname }, reply) => {
      const attempt = { login, password, device, host: hostname, address: ip };
      return answer(reply, admitted(await signIn.signIn(attempt)).opened, remember);
    },
  );

  api.post('/v1/web-session/refresh', { ...guarded, config, schema }, async (request, reply) => {
    const cookie = readSessionCookie(request);
    const opened = cookie && (await sessions.refresh(cookie.refreshToken));
    if (!opened) {
      clearSessionCookie(reply);
      throw new ProblemError('expired');
    }
    return answer(reply, opened, cookie.remember);
  });

  api.post(
    '/v1/web-session/invitation',
    { ...guessed, schema: { ...schema, body: InvitationRequest } },
    async ({ body }, reply) => {
      const opened = await signIn.redeem(body.token, body.device);
      if (!opened) throw new ProblemError('expired');
      return answer(reply, opened, false);
    },
  );

  api.delete(
    '/v1/web-session',
    {
      onRequest: refuseOtherSites,
      config: { access: 'signing-out' },
      schema: { tags: ['session'], response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      const identity = identityOf(request);
      await sessions.end(identity, identity.session);
      clearSessionCookie(reply);
      return reply.status(204).send();
    },
  );
};
