import { changeOptions } from '../../administration/change-options.ts';
import { FeatureCodes } from '../../contract/company-settings.ts';
import { OptionsChange, VersionedOptions } from '../../contract/settings-administration.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import { NumberRules } from '../../contract/number-rules.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { expectedVersion, sendVersioned } from '../entity-tag.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'edit-settings' } as const;
const versioned = { ...config, versioned: true };
const tags = ['options'];

/** «Ещё». Number rules and feature codes everybody may read: phones tell by them who calls, and dial them. */
export const optionRoutes = (api: TypedApi, { administration }: ApiDependencies): void => {
  api.get(
    '/v1/options',
    { config, schema: { tags, response: { 200: VersionedOptions } } },
    async (request, reply) => {
      const { settings, versions } = identityOf(request).company;
      return sendVersioned(reply, { ...settings.options, version: versions.options });
    },
  );

  api.get(
    '/v1/number-rules',
    { config: { access: 'see-colleagues' }, schema: { tags, response: { 200: NumberRules } } },
    async (request) => identityOf(request).company.settings.options.numberRules,
  );

  api.get(
    '/v1/feature-codes',
    { config: { access: 'use-phone' }, schema: { tags, response: { 200: FeatureCodes } } },
    async (request) => identityOf(request).company.settings.options.codes,
  );

  api.patch(
    '/v1/options',
    { config: versioned, schema: { tags, body: OptionsChange, response: { 200: VersionedOptions } } },
    async (request, reply) => {
      const changed = await changeOptions(administration, actorOf(identityOf(request)), {
        expected: expectedVersion(request),
        change: request.body,
      });
      return sendVersioned(reply, accepted(changed));
    },
  );
};
