import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem-error.ts';

/** A menu in a menu in a menu in a menu, in a route: deeper than that nothing is. */
const DEEPEST = 40;

/** Refuses bodies that are nested so deep that checking them would exhaust the stack. */
export const limitNesting = (api: FastifyInstance): void => {
  api.addHook('preValidation', async ({ body }) => {
    if (isDeeper(body, DEEPEST)) throw new ProblemError('validation-failed', { detail: 'nested too deep' });
  });
};

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((child) => isDeeper(child, levels - 1)));
