import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { type CallFilter, callKinds } from './call-filter.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const IDENTIFIER = /^[A-Za-z0-9-]{1,36}$/;

/** A filter as the section's address has it: `whose=company&kind=missed&from=2026-11-01`. Empty: one's own, all. */
export function toAddress({ viewer, kind, search, ...others }: CallFilter): string {
  const { employee, department, number, from, to, hour } = others;
  const parts = { employee, department, number, from, to, hour: hour?.toString() };
  const address = new URLSearchParams({
    ...(viewer === undefined && { whose: 'company' }),
    ...(kind !== 'all' && { kind }),
    ...(search !== '' && { search }),
  });
  for (const [name, value] of Object.entries(parts)) if (value) address.set(name, value);
  return address.toString();
}

/** The filter that an address tells of, as far as it makes sense and the role allows. */
export function fromAddress(address: string, { id, role }: Pick<OwnProfile, 'id' | 'role'>): CallFilter {
  const given = new URLSearchParams(address);
  const seesCompany = given.get('whose') === 'company' && role !== 'limited-user';
  const matching = (name: string, pattern: RegExp) => {
    const value = given.get(name);
    return value !== null && pattern.test(value) ? { [name]: value } : {};
  };
  return {
    viewer: seesCompany ? undefined : id,
    kind: callKinds.find((kind) => kind === given.get('kind')) ?? 'all',
    search: given.get('search') ?? '',
    ...(seesCompany && {
      ...matching('employee', IDENTIFIER),
      ...matching('department', IDENTIFIER),
      ...matching('number', IDENTIFIER),
    }),
    ...matching('from', DAY),
    ...matching('to', DAY),
    ...hourOf(given.get('hour')),
  };
}

const hourOf = (text: string | null): Pick<CallFilter, 'hour'> =>
  text !== null && /^(1?\d|2[0-3])$/.test(text) ? { hour: Number(text) } : {};
