import { findThing } from '../../administration/things.ts';
import { Simulation, SimulationQuery } from '../../contract/simulation.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { found } from '../found.ts';
import type { TypedApi } from '../typed-api.ts';

/** «Что будет в субботу в 20:00», without a call. */
export const simulationRoutes = (
  api: TypedApi,
  { administration, simulate, describeStep }: ApiDependencies,
): void => {
  api.get(
    '/v1/simulation',
    {
      config: { access: 'edit-settings' },
      schema: { tags: ['numbers'], querystring: SimulationQuery, response: { 200: Simulation } },
    },
    async (request) => {
      const { company } = identityOf(request);
      const { number, at, language } = request.query;
      found(findThing(company, 'number', number));
      const when = at === undefined ? administration.clock() : Date.parse(at);
      const steps = simulate(company.settings, { number, at: when });
      return { steps: steps.map((step) => ({ ...step, words: describeStep(step, language) })) };
    },
  );
};
