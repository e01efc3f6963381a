import { AuditPage, AuditQuery, AuditVerdict } from '../../contract/audit-trail.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { pageOf } from '../page-of.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'edit-settings' } as const;
const tags = ['audit'];

/** Who changed what and when, and whether anybody has tampered with that. */
export const auditRoutes = (api: TypedApi, { stores }: ApiDependencies): void => {
  api.get(
    '/v1/audit',
    { config, schema: { tags, querystring: AuditQuery, response: { 200: AuditPage } } },
    async (request) => {
      const { cursor, limit, ...filter } = request.query;
      const company = identityOf(request).company.settings.id;
      const { entries, next } = await pageOf(stores.audit.page(company, cursor ?? null, limit, filter));
      return { entries: [...entries], next };
    },
  );

  api.get(
    '/v1/audit/verification',
    { config, schema: { tags, response: { 200: AuditVerdict } } },
    async (request) => stores.audit.verify(identityOf(request).company.settings.id),
  );
};
