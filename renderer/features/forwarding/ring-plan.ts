import type { RingContact } from '../../../pbx/contract/employee.ts';
import type { ForwardingTarget } from '../../../pbx/contract/destination.ts';
import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { unrungTarget } from './unrung-target.ts';

/** What decides where an employee's calls ring. */
export type RingSettings = Pick<
  OwnProfile,
  'id' | 'mobile' | 'ringContacts' | 'forwarding' | 'voicemail' | 'status' | 'ringSeconds'
>;

/** A part of what a caller goes through. Times are seconds since the call came; null: nobody knows beforehand. */
export type RingPart =
  | {
      readonly part: 'ring';
      readonly device: RingContact['device'];
      /** Only at some hours of the week. */
      readonly inHours?: true;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly part: 'forward';
      readonly target: ForwardingTarget;
      readonly from: number;
      readonly to: number | null;
    }
  | { readonly part: 'voicemail'; readonly employee: string; readonly from: number | null }
  | { readonly part: 'end'; readonly from: number | null };

/**
 * What becomes of a call that nobody takes, with all devices connected and nothing said on them: the PBX rings the
 * contacts order by order, each for the longest wait in it, and forwards when the last one or the time of forwarding
 * on no answer is over, whichever is first.
 */
export function ringPlan(me: RingSettings): readonly RingPart[] {
  const rings = isSilent(me) ? [] : ringsOf(me);
  const end = Math.max(0, ...rings.map(({ to }) => to));
  return [...rings, ...afterwards(me, targetOf(me, rings.length > 0), end)];
}

type Ring = Extract<RingPart, { part: 'ring' }>;

const isSilent = (me: RingSettings): boolean => unrungTarget(me) !== null || me.status === 'do-not-disturb';

const targetOf = (me: RingSettings, hasRung: boolean): ForwardingTarget | null => {
  const { onBusy, onNoAnswer, whenNotRegistered } = me.forwarding;
  const unrung = unrungTarget(me);
  if (unrung) return unrung;
  if (me.status === 'do-not-disturb') return onBusy;
  return hasRung ? (onNoAnswer?.target ?? null) : whenNotRegistered;
};

function ringsOf(me: RingSettings): readonly Ring[] {
  const limit = me.forwarding.onNoAnswer?.afterSeconds ?? Number.POSITIVE_INFINITY;
  const rings: Ring[] = [];
  let from = 0;
  for (const contacts of ordersOf(me)) {
    const devices = reachedBy(me, contacts);
    if (devices.length === 0 || from >= limit) continue;
    const to = Math.min(limit, from + Math.max(...contacts.map(({ waitSeconds }) => waitSeconds)));
    rings.push(
      ...devices.map((device): Ring => {
        const inHours = contacts.every(
          (one) => one.device !== device || !one.enabled || one.schedule !== null,
        );
        return { part: 'ring', device, from, to, ...(inHours && { inHours }) };
      }),
    );
    from = to;
  }
  return rings;
}

/** Contacts that ring together, in their turn. Without any the SIP devices ring, as long as the company says. */
function ordersOf({ ringContacts, ringSeconds }: RingSettings): readonly (readonly RingContact[])[] {
  if (ringContacts.length === 0) {
    const contact = { enabled: true, order: 1, waitSeconds: ringSeconds, schedule: null };
    return [
      [
        { ...contact, device: 'communicator' },
        { ...contact, device: 'desk-phone' },
      ],
    ];
  }
  const orders = [...new Set(ringContacts.map(({ order }) => order))].sort((one, other) => one - other);
  return orders.map((order) => ringContacts.filter((contact) => contact.order === order));
}

const DEVICES = ['communicator', 'desk-phone', 'mobile'] as const;

function reachedBy(me: RingSettings, contacts: readonly RingContact[]): readonly RingContact['device'][] {
  return DEVICES.filter((device) => {
    if (device === 'mobile' && me.mobile === null) return false;
    if (device === 'communicator' && answersAtDesk(me)) return false;
    return contacts.some((contact) => contact.enabled && contact.device === device);
  });
}

const answersAtDesk = ({ status, ringContacts }: RingSettings): boolean =>
  status === 'at-desk-phone' &&
  (ringContacts.length === 0 ||
    ringContacts.some(({ device, enabled }) => device === 'desk-phone' && enabled));

function afterwards(
  { id, voicemail, ringSeconds }: RingSettings,
  target: ForwardingTarget | null,
  from: number,
): readonly RingPart[] {
  if (target?.to === 'voicemail') return [{ part: 'voicemail', employee: target.employee, from }];
  const last = (at: number | null): RingPart =>
    voicemail.enabled ? { part: 'voicemail', employee: id, from: at } : { part: 'end', from: at };
  if (!target) return [last(from)];
  // Whom a call is forwarded to inside the company has settings of their own.
  const to = target.to === 'outside' ? from + ringSeconds : null;
  return [{ part: 'forward', target, from, to }, last(to)];
}
