import i18next, { type TFunction } from 'i18next';
import type { ApiError } from '../../../api/api-result.ts';
import type { EditorState } from '../../../api/editor.ts';
import type { company } from '../../../i18n/ru/company/company.ts';

type FieldCode = keyof typeof company.editing.field;

/** What is wrong with a field, in words. */
export function fieldErrorText(t: TFunction, code: string): string {
  const known = code.replaceAll('_', '-');
  return t(`company.editing.field.${isFieldCode(known) ? known : 'other'}`);
}

/**
 * What the PBX says is wrong at this place, a JSON Pointer (RFC 6901) into what was sent, or below it; undefined:
 * nothing.
 */
export function errorAt(t: TFunction, error: ApiError | undefined, at: string): string | undefined {
  if (error?.kind !== 'problem') return undefined;
  const found = error.problem.errors?.find((one) => one.at === at || one.at.startsWith(`${at}/`));
  return found && fieldErrorText(t, found.code);
}

/** Why what is edited was not taken; undefined: it was, or it is not known yet. */
export function errorOf<Value>(state: EditorState<Value>): ApiError | undefined {
  return state.state === 'loaded' && state.saving.state === 'unsaved' ? state.saving.error : undefined;
}

function isFieldCode(code: string): code is FieldCode {
  return i18next.exists(`company.editing.field.${code}`);
}
