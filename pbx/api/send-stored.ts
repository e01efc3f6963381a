import { basename, dirname } from 'node:path';
import type { FastifyReply } from 'fastify';

/** A file of the data folder, whole or in parts (Range, RFC 9110 §14). One that is not there is a 404. */
export const sendStored = (
  reply: FastifyReply,
  type: 'audio/ogg' | 'application/pdf',
  path: string,
): FastifyReply => reply.type(type).sendFile(basename(path), dirname(path), { cacheControl: false });
