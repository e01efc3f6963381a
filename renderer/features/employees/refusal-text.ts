import type { TFunction } from 'i18next';
import { apiErrorText } from '../../api/api-error-text.ts';
import type { ApiError } from '../../api/api-result.ts';
import { fieldErrorText } from '../settings/editing/field-error.ts';

/** Why something was not done to an employee: what is wrong with a field, if it is that. */
export function refusalText(t: TFunction, error: ApiError): string {
  const [first] = error.kind === 'problem' ? (error.problem.errors ?? []) : [];
  return first ? fieldErrorText(t, first.code) : apiErrorText(t, error);
}
