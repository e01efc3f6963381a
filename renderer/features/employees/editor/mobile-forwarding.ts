import type { Forwarding } from '../../../../pbx/contract/employee.ts';

/** «Рекомендуем … в случае неответа в течение 5-10 секунд». */
const AFTER_SECONDS = 7;

/** Whether what he does not answer goes to that number. */
export const forwardsToMobile = ({ onNoAnswer }: Forwarding, mobile: string): boolean =>
  onNoAnswer?.target.to === 'outside' && onNoAnswer.target.number === mobile;

/** To the mobile when nobody answers; null: what is not answered is forwarded nowhere. The other cases stay. */
export const withMobileForwarding = (forwarding: Forwarding, mobile: string | null): Forwarding => ({
  ...forwarding,
  onNoAnswer:
    mobile === null
      ? null
      : {
          afterSeconds: forwarding.onNoAnswer?.afterSeconds ?? AFTER_SECONDS,
          target: { to: 'outside', number: mobile },
        },
});
