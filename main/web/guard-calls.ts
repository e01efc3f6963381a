import type { PhoneReport } from '../../preload/contract/phone-report.ts';

/** Whoever leaves the page hangs up: while there is a call the browser asks first. */
export function guardCalls(): (report: PhoneReport) => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  return ({ calls }) => {
    const isOnPhone = calls.some(({ stage }) => stage !== 'ended' && stage !== 'incoming');
    if (isOnPhone) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
}
