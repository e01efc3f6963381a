import { z } from 'zod';
import { DropWish, LiveCall, LiveCallList, ParkedCallList, RecordingWish } from '../../contract/live-call.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { ProblemError } from '../problem-error.ts';
import type { TypedApi } from '../typed-api.ts';

const tags = ['calls'];
const params = z.object({ call: z.string().min(1).max(200) });

/** Calls that go on: one's own, and those that wait in the parking places for anybody. */
export const liveCallRoutes = (api: TypedApi, { liveCalls }: ApiDependencies): void => {
  api.get(
    '/v1/me/calls',
    { config: { access: 'use-phone' }, schema: { tags, response: { 200: LiveCallList } } },
    async (request) => {
      const { company, employee } = identityOf(request);
      return { calls: [...liveCalls.callsOf(company.settings.id, employee.id)] };
    },
  );

  api.post(
    '/v1/me/calls/:call/recording',
    {
      config: { access: 'use-phone' },
      schema: { tags, params, body: RecordingWish, response: { 200: LiveCall } },
    },
    async (request) => {
      const { company, employee } = identityOf(request);
      const { wanted } = request.body;
      if (!company.settings.options.recordOnDemand) throw new ProblemError('forbidden');
      const wish = { employee: employee.id, call: request.params.call, wanted };
      const call = liveCalls.record(company.settings.id, wish);
      if (call === 'no-such-call') throw new ProblemError('not-found');
      if (call === 'not-now') throw new ProblemError('not-now');
      return call;
    },
  );

  api.post(
    '/v1/me/calls/:call/drop',
    {
      config: { access: 'use-phone' },
      schema: { tags, params, body: DropWish, response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      const { company, employee } = identityOf(request);
      const wish = { employee: employee.id, call: request.params.call, leg: request.body.leg };
      const outcome = liveCalls.drop(company.settings.id, wish);
      if (outcome === 'no-such-call') throw new ProblemError('not-found');
      if (outcome === 'not-now') throw new ProblemError('not-now');
      return reply.status(204).send();
    },
  );

  api.get(
    '/v1/parked-calls',
    { config: { access: 'see-colleagues' }, schema: { tags, response: { 200: ParkedCallList } } },
    async (request) => ({ calls: [...liveCalls.parked(identityOf(request).company.settings.id)] }),
  );
};
