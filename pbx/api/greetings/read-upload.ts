import type { FastifyRequest } from 'fastify';
import { Greeting } from '../../contract/company-settings.ts';
import { ProblemError } from '../problem-error.ts';

/** The one file of a multipart/form-data body, and what it shall be called. */
export const readUpload = async (
  request: FastifyRequest,
): Promise<{ readonly name: string; readonly upload: Uint8Array }> => {
  const part = await request.file();
  if (!part) throw new ProblemError('validation-failed', { errors: [{ at: '/file', code: 'required' }] });
  const upload = await part.toBuffer();
  const field = part.fields.name;
  const typed = field && !Array.isArray(field) && field.type === 'field' ? field.value : undefined;
  const name = Greeting.shape.name.safeParse(typed ?? part.filename.replace(/\.\w{1,5}$/, '').slice(0, 80));
  if (name.success) return { name: name.data, upload };
  throw new ProblemError('validation-failed', { errors: [{ at: '/name', code: 'invalid' }] });
};
