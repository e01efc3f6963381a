import { basename, dirname } from 'node:path';
import type { FastifyReply } from 'fastify';

/** A sound file, whole or in parts (Range, RFC 9110 §14). One that is not there is a 404. */
export const sendSound = (reply: FastifyReply, path: string): FastifyReply =>
  reply.type('audio/ogg').sendFile(basename(path), dirname(path), { cacheControl: false });
