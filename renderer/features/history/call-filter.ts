import { fromAbsolute, parseDate } from '@internationalized/date';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import type { PbxRequest } from '../../../preload/contract/pbx-api.ts';
import { folded } from '../../phone/search/folded.ts';
import { inOtherLayout } from '../../phone/search/keyboard-layout.ts';
import type { NameOf } from '../contacts/known-names-context.ts';
import { knownZone } from '../time/known-zone.ts';
import { callLook } from './call-look.ts';

export const callKinds = ['all', 'missed', 'incoming', 'outgoing', 'internal', 'not-called-back'] as const;
type CallKind = (typeof callKinds)[number];

/** What a person wants to see of the history. */
export interface CallFilter {
  /** Whose: the viewer's own, by employee id; undefined: the company's. */
  readonly viewer: string | undefined;
  readonly kind: CallKind;
  /** Part of a number or of a name. */
  readonly search: string;
  /** Of the company's: ids. */
  readonly employee?: string;
  readonly department?: string;
  readonly number?: string;
  /** By whose clock days and hours are; absent: the computer's. */
  readonly timeZone?: string;
  /** Days as `2026-11-25`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Of the day they began in, `0` to `23`. */
  readonly hour?: number;
}

/** Kinds to choose from. Among the own calls those with colleagues are told by their names. */
export const kindsFor = ({
  viewer,
  kind: chosen,
}: Pick<CallFilter, 'viewer' | 'kind'>): readonly CallKind[] =>
  callKinds.filter((kind) => kind !== 'internal' || viewer === undefined || chosen === kind);

/** What the PBX is asked; the rest is sifted here. */
export function callQuery(filter: CallFilter): NonNullable<PbxRequest['query']> {
  const { viewer, kind, search, employee, department, number, from, to, timeZone } = filter;
  const digits = digitsOf(search);
  return {
    ...(viewer !== undefined && { employee: viewer }),
    ...(viewer === undefined && employee && { employee }),
    ...(department && { department }),
    ...(number && { number }),
    ...(from && { from: startOf(from, 0, timeZone) }),
    ...(to && { to: startOf(to, 1, timeZone) }),
    ...(kind === 'missed' && { result: 'missed' }),
    ...(kind === 'not-called-back' && { notCalledBack: true }),
    ...(viewer === undefined && kind === 'incoming' && { direction: 'inbound' }),
    ...(viewer === undefined && kind === 'outgoing' && { direction: 'outbound' }),
    ...(kind === 'internal' && { direction: 'internal' }),
    ...(digits !== undefined && { digits }),
  };
}

/** Whether a call that the PBX has found is wanted: it knows neither names, nor how we call people, nor who looks. */
export function keepsCall(filter: CallFilter, call: CallListed, nameOf: NameOf = nobody): boolean {
  const look = callLook(call, filter.viewer);
  if (filter.kind === 'missed' && look.outcome !== 'missed') return false;
  if (filter.kind === 'incoming' && look.direction !== 'incoming') return false;
  if (filter.kind === 'outgoing' && look.direction !== 'outgoing') return false;
  if (filter.hour !== undefined && hourOf(call, filter) !== filter.hour) return false;
  const wanted = folded(filter.search);
  if (wanted === '' || digitsOf(filter.search) !== undefined) return true;
  const known = nameOf(look.party.number) ?? '';
  const names = [known, call.caller.name, ...call.legs.map(({ name }) => name)].map(folded);
  return [wanted, folded(inOtherLayout(wanted))].some((spelling) =>
    names.some((name) => name.includes(spelling)),
  );
}

const nobody: NameOf = () => undefined;

/** The digits of a number that is being typed; a Russian trunk prefix is no part of the number that is stored. */
export function digitsOf(search: string): string | undefined {
  if (search.trim() === '' || /[^\d\s()+-]/.test(search)) return undefined;
  const digits = search.replaceAll(/\D/g, '').slice(0, 15);
  return /^8\d{4,10}$/.test(digits) ? digits.slice(1) : digits || undefined;
}

const startOf = (day: string, daysLater: number, timeZone: string | undefined): string =>
  parseDate(day).add({ days: daysLater }).toDate(knownZone(timeZone)).toISOString();

const hourOf = ({ startedAt }: CallListed, { timeZone }: CallFilter): number =>
  fromAbsolute(startedAt, knownZone(timeZone)).hour;
