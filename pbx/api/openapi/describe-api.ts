import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../contract/problem.ts';

const bearer = { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } as const;

const problem = {
  description: 'RFC 9457 problem details',
  content: { 'application/problem+json': { schema: Problem } },
};

const uploadForm = z.object({
  name: z.string().optional(),
  file: z.string().meta({ format: 'binary' }),
});

const filesOf = (schema: FastifySchema | undefined): object =>
  schema?.produces
    ? {
        200: {
          description: 'A file',
          content: Object.fromEntries(schema.produces.map((type) => [type, { schema: binary }])),
        },
      }
    : {};

const binary = z.string().meta({ format: 'binary' });

const ifMatch = z.object({ 'if-match': z.string().meta({ description: 'The ETag that was read: "3"' }) });

/** Makes the OpenAPI document from the schemas of the routes that follow. */
export const describeApi = async (api: FastifyInstance, version: string): Promise<void> => {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'АТС', version },
      components: { securitySchemes: bearer },
    },
    transform: (document) => jsonSchemaTransform({ ...document, schema: described(document) }),
    transformObject: jsonSchemaTransformObject,
  });
};

/** What holds for many routes alike is added here and to none of them. */
const described = ({ schema, route }: { schema: FastifySchema; route: RouteOptions }): FastifySchema => {
  const { access, versioned } = route.config ?? {};
  const isOpen = access === 'public' || access === 'in-protocol';
  const isUpload = schema?.consumes?.includes('multipart/form-data') ?? false;
  return {
    ...schema,
    security: isOpen ? [] : [{ bearer: [] }],
    ...(isUpload && { body: uploadForm }),
    ...(versioned && { headers: ifMatch }),
    response: { ...filesOf(schema), ...(schema?.response as object | undefined), default: problem },
  };
};
