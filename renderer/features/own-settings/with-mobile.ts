import type { ForwardingTarget } from '../../../pbx/contract/destination.ts';
import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { clauseTarget, forwardingClauses, withClause } from '../forwarding/forwarding-clauses.ts';

type OfMobile = Pick<OwnProfile, 'mobile' | 'forwarding' | 'ringContacts'>;

/**
 * The change that another mobile, or none, brings: what was forwarded to the old one goes to the new one, and a
 * contact that rings a mobile is switched off with the mobile.
 */
export function withMobile(me: OfMobile, mobile: string | null): Partial<OfMobile> {
  const isOld = (target: ForwardingTarget | null) =>
    me.mobile !== null && target?.to === 'outside' && target.number === me.mobile;
  const next: ForwardingTarget | null = mobile === null ? null : { to: 'outside', number: mobile };
  const forwarding = forwardingClauses
    .filter((clause) => isOld(clauseTarget(me.forwarding, clause)))
    .reduce((changed, clause) => withClause(changed, clause, next), me.forwarding);
  const ringContacts =
    mobile === null
      ? me.ringContacts.map((contact) =>
          contact.device === 'mobile' ? { ...contact, enabled: false } : contact,
        )
      : me.ringContacts;
  return { mobile, forwarding, ringContacts };
}
