import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Identity } from '../auth/identity.ts';
import type { SessionService } from '../auth/session-service.ts';
import { may } from '../company/permissions.ts';
import type { Access } from './access.ts';
import { ProblemError } from './problem-error.ts';

/** A route as it was declared. */
export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
  readonly versioned: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Asks for If-Match. */
    versioned?: boolean;
    /** For people to look at: it says itself what may become of it. */
    ownHeaders?: boolean;
  }
  interface FastifyRequest {
    identity: Identity | undefined;
  }
  interface FastifyInstance {
    /** All that can be asked, HEAD aside. */
    declaredRoutes: readonly DeclaredRoute[];
  }
}

/**
 * The only place where requests are let in. A route that declares no access stops the service from
 * starting; should one slip through all the same, it refuses everybody.
 */
export const authorize = (api: FastifyInstance, sessions: Pick<SessionService, 'identify'>): void => {
  const declared: DeclaredRoute[] = [];
  api.decorate('declaredRoutes', declared);
  api.decorateRequest('identity', undefined);
  api.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access;
    if (!access) throw new Error(`${String(method)} ${url} does not declare who may use it`);
    const versioned = config.versioned ?? false;
    for (const one of [method].flat().filter((name) => name !== 'HEAD')) {
      declared.push({ method: one, url, access, versioned });
    }
  });
  api.addHook('onRequest', async (request) => {
    if (request.is404) throw new ProblemError('not-found');
    const { access } = request.routeOptions.config;
    if (access === 'public' || access === 'in-protocol') return;
    request.identity = await admit(sessions, request, access);
  });
};

const admit = async (
  sessions: Pick<SessionService, 'identify'>,
  request: FastifyRequest,
  access: Exclude<Access, 'public' | 'in-protocol'> | undefined,
): Promise<Identity> => {
  if (access === undefined) throw new ProblemError('forbidden');
  const identity = await sessions.identify(bearerToken(request), { expiredToo: access === 'signing-out' });
  if (!identity) throw new ProblemError('not-signed-in');
  if (access !== 'signing-out' && !may(identity.employee.role, access)) throw new ProblemError('forbidden');
  return identity;
};

const bearerToken = (request: FastifyRequest): string =>
  /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';

/** The identity that `authorize` admitted. Throws on a public route. */
export const identityOf = (request: FastifyRequest): Identity => {
  if (!request.identity) throw new ProblemError('not-signed-in');
  return request.identity;
};
