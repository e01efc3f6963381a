import type { TFunction } from 'i18next';
import { missingCase } from '../phone/missing-case.ts';
import type { ApiError } from './api-result.ts';

/** What went wrong and what to do, in the user's language. */
export function apiErrorText(t: TFunction, error: ApiError): string {
  switch (error.kind) {
    case 'offline':
      return t('api.offline');
    case 'refused':
      return t('api.refused');
    case 'problem': {
      const { code, retryAfter } = error.problem;
      return code === 'too-many-attempts' && retryAfter !== undefined
        ? t('api.tooManyAttemptsFor', { count: Math.ceil(retryAfter) })
        : t(`api.problem.${code}`);
    }
    default:
      return missingCase(error);
  }
}
