import { ProblemError } from './problem-error.ts';

/** A page of the store. A cursor that is none is the client's fault. */
export const pageOf = async <Page>(read: Promise<Page>): Promise<Page> => {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof TypeError) || error.message !== 'Not a cursor') throw error;
    throw new ProblemError('validation-failed', { errors: [{ at: '/cursor', code: 'not-a-cursor' }] });
  }
};
