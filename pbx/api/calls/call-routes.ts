import { z } from 'zod';
import {
  CallDetails,
  CallFilterQuery,
  CallPage,
  CallQuery,
  PublicNumbers,
  RecordingQuery,
  TraceQuery,
} from '../../contract/call-history.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { found } from '../found.ts';
import { pageOf } from '../page-of.ts';
import { ProblemError } from '../problem-error.ts';
import { sendSound } from '../send-sound.ts';
import { sendStored } from '../send-stored.ts';
import type { TypedApi } from '../typed-api.ts';
import { callTable } from './call-table.ts';
import { listedCall, recordingsOf } from './listed-call.ts';
import { maySeeCall, visibleCalls } from './visible-calls.ts';

const config = { access: 'see-own-history' } as const;
const tags = ['calls'];
const params = z.object({ call: z.string().min(1).max(200) });

/** History: of the company, or one's own calls only, as the role says. */
export const callRoutes = (api: TypedApi, needs: ApiDependencies): void => {
  const { stores, sounds, describeStep } = needs;
  const visibleCall = async (request: Parameters<typeof identityOf>[0], id: string) => {
    const identity = identityOf(request);
    const call = found(await stores.calls.find(identity.company.settings.id, id));
    // Not «forbidden»: that would tell that there is such a call.
    if (!maySeeCall(identity.employee, call)) throw new ProblemError('not-found');
    return { call, settings: identity.company.settings };
  };

  api.get(
    '/v1/calls',
    { config, schema: { tags, querystring: CallQuery, response: { 200: CallPage } } },
    async (request) => {
      const { cursor, limit, ...query } = request.query;
      const identity = identityOf(request);
      const filter = visibleCalls(identity, query);
      const page = await pageOf(
        stores.calls.page(identity.company.settings.id, filter, cursor ?? null, limit),
      );
      return { calls: page.calls.map(listedCall), next: page.next };
    },
  );

  api.get(
    '/v1/public-numbers',
    { config: { access: 'see-company-history' }, schema: { tags, response: { 200: PublicNumbers } } },
    async (request) =>
      identityOf(request).company.settings.numbers.map(({ id, number, label }) => ({ id, number, label })),
  );

  api.get(
    '/v1/calls.csv',
    { config, schema: { tags, querystring: CallFilterQuery, produces: ['text/csv'] } },
    async (request, reply) => {
      const identity = identityOf(request);
      const filter = visibleCalls(identity, request.query);
      return reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', 'attachment; filename="calls.csv"')
        .send(callTable(stores.calls, identity.company.settings, filter));
    },
  );

  api.get(
    '/v1/calls/:call',
    { config, schema: { tags, params, querystring: TraceQuery, response: { 200: CallDetails } } },
    async (request) => {
      const { call } = await visibleCall(request, request.params.call);
      const { language } = request.query;
      const trace = call.trace.map((step) => ({ ...step, words: describeStep(step, language) }));
      return { ...listedCall(call), trace };
    },
  );

  api.get(
    '/v1/calls/:call/fax',
    { config, schema: { tags, params, produces: ['application/pdf'] } },
    async (request, reply) => {
      const { call, settings } = await visibleCall(request, request.params.call);
      const { document } = found(call.fax ?? undefined);
      return sendStored(reply, 'application/pdf', sounds.documentPath(settings.domain, document));
    },
  );

  api.get(
    '/v1/calls/:call/recording',
    { config, schema: { tags, params, querystring: RecordingQuery, produces: ['audio/ogg'] } },
    async (request, reply) => {
      const { call, settings } = await visibleCall(request, request.params.call);
      const recording = found(recordingsOf(call)[request.query.part - 1]);
      return sendSound(reply, sounds.recordingPath(settings.domain, recording));
    },
  );
};
