import { z } from 'zod';

/** A service with its Asterisk, among several. */
export const NodeName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,62}$/, { message: 'is no name such as node-1' });
