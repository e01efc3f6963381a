import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { openApiBench } from '../../../test/doubles/api-bench.ts';

it('is a valid OpenAPI 3.1 description of every route there is', async () => {
  const { api } = await openApiBench();
  const answer = await api.inject({ url: '/openapi.json' });
  expect(answer.statusCode).toBe(200);
  const validator = new Validator();
  const { valid, errors } = await validator.validate(answer.json());
  expect({ valid, errors }).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');

  const { paths } = answer.json();
  const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const declared = api.declaredRoutes.map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
  expect(described.toSorted()).toEqual(declared.toSorted());
});

it('tells a client what it needs: token, version, body, problems', async () => {
  const { api } = await openApiBench();
  const { paths, components } = (await api.inject({ url: '/openapi.json' })).json();
  const change = paths['/v1/employees/{employee}'].patch;
  expect(change.security).toEqual([{ bearer: [] }]);
  expect(change.parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'if-match' }));
  expect(change.requestBody.content['application/json'].schema.properties).toHaveProperty('extension');
  expect(change.responses.default.content).toHaveProperty('application/problem+json');
  expect(paths['/v1/session'].post.security).toEqual([]);
  expect(paths['/v1/greetings'].post.requestBody.content).toHaveProperty('multipart/form-data');
  expect(paths['/v1/calls/{call}/recording'].get.responses[200].content).toHaveProperty('audio/ogg');
  expect(components.schemas).toHaveProperty('ToMenu');
});
