import type { Problem } from '../../pbx/contract/problem.ts';

/** Why the PBX's API did not do what was asked; words by `apiErrorText`. */
export type ApiError =
  /** No answer. `detail`: a network error's name, for «подробности». */
  | { readonly kind: 'offline'; readonly detail: string }
  /** The PBX refused, and says why. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** It could not be asked, or what it answered is not what the contract says. */
  | { readonly kind: 'refused'; readonly detail: string };

/** `etag`: of the version that was read or made, for `ifMatch`. */
export type ApiResult<Value> =
  | { readonly ok: true; readonly value: Value; readonly etag?: string }
  | { readonly ok: false; readonly error: ApiError };
