import rateLimit from '@fastify/rate-limit';
import cookies from '@fastify/cookie';
import files from '@fastify/static';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ApiDependencies } from './api-dependencies.ts';
import { authorize } from './authorization.ts';
import { openWebSockets } from './events/open-web-sockets.ts';
import { limitNesting } from './nesting-limit.ts';
import { describeApi } from './openapi/describe-api.ts';
import { observeAnswers } from './observe-answers.ts';
import { ProblemError } from './problem-error.ts';
import { sendProblem } from './problems.ts';
import { refuseElsewhere } from './refuse-elsewhere.ts';
import { addResources } from './resources.ts';
import { addSecurityHeaders } from './security-headers.ts';

/** The largest request but for uploads: an employee with 500 lamps, a year of holidays. */
const BODY_LIMIT_BYTES = 256 * 1024;
/** Of one address: behind it a whole office may sit. */
const REQUESTS_PER_MINUTE = 1200;

/** The HTTP API, not listening yet. Its `server` also carries SIP over WebSocket. */
export const createApi = async (needs: ApiDependencies): Promise<FastifyInstance> => {
  const api = Fastify({
    loggerInstance: needs.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    // Connections that say nothing, or say it slowly, are closed.
    requestTimeout: 15_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  api.setValidatorCompiler(validatorCompiler);
  api.setSerializerCompiler(serializerCompiler);
  api.setErrorHandler(sendProblem);
  api.setNotFoundHandler(() => {
    throw new ProblemError('not-found');
  });
  addSecurityHeaders(api);
  if (needs.isHere) refuseElsewhere(api, needs.isHere);
  observeAnswers(api, needs.onAnswered);
  await openWebSockets(api, needs.sipPath);
  await api.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError('too-many-attempts', { retryAfter: Math.ceil(ttl / 1000) }),
  });
  await api.register(files, { serve: false });
  await api.register(cookies);
  await describeApi(api, needs.version);
  authorize(api, needs.sessions);
  limitNesting(api);
  await addResources(api.withTypeProvider<ZodTypeProvider>(), needs);
  return api;
};
