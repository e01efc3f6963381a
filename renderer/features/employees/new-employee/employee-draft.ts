import { createStore, type StoreApi } from 'zustand/vanilla';
import { Employee } from '../../../../pbx/contract/employee.ts';
import type { EmployeeProposal, NewEmployee } from '../../../../pbx/contract/employee-administration.ts';
import { PublicNumber } from '../../../../pbx/contract/identifier.ts';
import type { ApiError } from '../../../api/api-result.ts';
import type { PbxAccess } from '../../../api/pbx-access.ts';

type Field = 'name' | 'position' | 'extension' | 'login' | 'password' | 'email' | 'mobile';

/** A new employee as he is being typed. */
export interface EmployeeDraft extends Readonly<Record<Field, string>> {
  readonly role: Employee['role'];
  readonly invite: boolean;
  readonly mailPassword: boolean;
  /** To the mobile, when it is not answered. */
  readonly forwards: boolean;
  /** Fields that a proposal must not change any more. */
  readonly typed: readonly Field[];
  /** Codes of what is wrong, of those fields that were not changed since. */
  readonly wrong: Partial<Readonly<Record<string, string>>>;
}

export const emptyDraft: EmployeeDraft = {
  name: '',
  position: '',
  extension: '',
  login: '',
  password: '',
  role: 'user',
  email: '',
  invite: true,
  mailPassword: false,
  mobile: '',
  forwards: true,
  typed: [],
  wrong: {},
};

export type DraftChange = Partial<Omit<EmployeeDraft, 'typed' | 'wrong'>>;

/** What the administrator types: it stays, and what was wrong with it is forgotten. */
export function withTyped(draft: EmployeeDraft, change: DraftChange): EmployeeDraft {
  const fields = Object.keys(change);
  const wrong = Object.fromEntries(Object.entries(draft.wrong).filter(([field]) => !fields.includes(field)));
  const typed = [...new Set([...draft.typed, ...(fields as Field[])])].filter(
    (field) => change[field] !== '',
  );
  return { ...draft, ...change, typed, wrong };
}

/** Fills in what was not typed. */
export function withProposal(draft: EmployeeDraft, proposal: EmployeeProposal): EmployeeDraft {
  const free = (['login', 'extension', 'password'] as const).filter((field) => !draft.typed.includes(field));
  const fill = Object.fromEntries(
    free
      // A password once seen stays: only login and number go with the name.
      .filter((field) => field !== 'password' || draft.password === '')
      .map((field) => [field, proposal[field]]),
  );
  return { ...draft, ...fill };
}

/** What is asked of the PBX, or what is wrong. `dial` makes E.164 of a number. */
export function readDraft(
  draft: EmployeeDraft,
  dial: (number: string) => string,
): { readonly employee: NewEmployee } | { readonly wrong: EmployeeDraft['wrong'] } {
  const email = draft.email.trim() === '' ? null : draft.email.trim();
  const mobile = draft.mobile.trim() === '' ? null : dial(draft.mobile);
  const wrong: Record<string, string> = {};
  if (draft.name.trim() === '') wrong.name = 'required';
  if (!Employee.shape.email.safeParse(email).success) wrong.email = 'invalid-format';
  if (mobile !== null && !PublicNumber.safeParse(mobile).success) wrong.mobile = 'invalid-format';
  if (Object.keys(wrong).length > 0) return { wrong };
  const { name, position, extension, login, password, role } = draft;
  const invite = email !== null && draft.invite;
  return {
    employee: {
      ...{ name: name.trim(), position: position.trim(), role, email, mobile },
      // Empty: the PBX proposes.
      ...(extension !== '' && { extension }),
      ...(login !== '' && { login }),
      ...(password !== '' && { password }),
      ...(mobile !== null && !draft.forwards && { forwarding: notForwarded }),
      ...{ invite, mailPassword: invite && draft.mailPassword },
    },
  };
}

const notForwarded: Employee['forwarding'] = {
  always: null,
  onNoAnswer: null,
  onBusy: null,
  whenAway: null,
  whenNotRegistered: null,
};

/** Which fields the PBX finds wrong; empty: the trouble is with none of them. */
export function wrongFields(error: ApiError): EmployeeDraft['wrong'] {
  const errors = error.kind === 'problem' ? (error.problem.errors ?? []) : [];
  return Object.fromEntries(
    errors.map(({ at, code }) => [at.slice(1), code]).filter(([field]) => field && field in emptyDraft),
  );
}

const drafts = new WeakMap<PbxAccess, StoreApi<EmployeeDraft>>();

/** What was typed stays while the window is signed in, wherever one looks meanwhile. */
export function draftOf(pbx: PbxAccess): StoreApi<EmployeeDraft> {
  const known = drafts.get(pbx);
  if (known) return known;
  const made = createStore(() => emptyDraft);
  drafts.set(pbx, made);
  pbx.drafts.add(() => made.getState().name.trim() !== '');
  return made;
}
