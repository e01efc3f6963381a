import type { Attention, CallId } from './phone-line.ts';

/** What the line is to be told; each names a method of `PhoneLine`. */
export type LineCommand =
  | { readonly type: 'call'; readonly call: CallId; readonly target: string }
  | { readonly type: 'answer'; readonly call: CallId }
  | { readonly type: 'decline'; readonly call: CallId }
  | { readonly type: 'refuse'; readonly call: CallId }
  | { readonly type: 'hang-up'; readonly call: CallId }
  | { readonly type: 'set-held'; readonly call: CallId; readonly held: boolean }
  | { readonly type: 'set-muted'; readonly call: CallId; readonly muted: boolean }
  | { readonly type: 'transfer'; readonly call: CallId; readonly target: string }
  | { readonly type: 'join'; readonly call: CallId; readonly other: CallId }
  | { readonly type: 'attend'; readonly attention: Attention | undefined };
