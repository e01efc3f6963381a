import type { FastifySchemaValidationError } from 'fastify';
import type { FieldError } from '../contract/problem.ts';

/** Where and what, never the value: it may be a password. A field that does not belong is told by its name. */
export const fieldErrors = (issues: readonly FastifySchemaValidationError[]): FieldError[] =>
  issues.flatMap(({ instancePath, keyword, params, message }): FieldError[] => {
    const at = instancePath === '/' ? '' : instancePath;
    const { keys } = params;
    if (keyword === 'unrecognized_keys' && Array.isArray(keys)) {
      return keys.map((key) => ({ at: `${at}/${pointerPart(String(key))}`, code: 'unknown-field' }));
    }
    return [{ at, code: keyword === 'custom' && message ? message : keyword.replaceAll('_', '-') }];
  });

/** Somebody else's words in our answer: not longer than any name of ours. */
const pointerPart = (key: string): string => key.slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1');
