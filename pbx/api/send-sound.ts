import type { FastifyReply } from 'fastify';
import { sendStored } from './send-stored.ts';

export const sendSound = (reply: FastifyReply, path: string): FastifyReply =>
  sendStored(reply, 'audio/ogg', path);
