import type { IncomingCall } from '../../preload/contract/incoming-call.ts';
import type { PhoneReport } from '../../preload/contract/phone-report.ts';
import type { Preferences } from '../../preload/contract/preferences.ts';
import { type CallNotifications, createCallNotifications } from '../notifications/call-notifications.ts';
import { callWords } from '../notifications/call-words.ts';
import type { Notifier } from '../notifications/notifier.ts';
import { texts } from '../texts.ts';

/** Notifications of the browser: a press on one brings the page. They have no buttons without a service worker. */
const notifier: Notifier = {
  hasButtons: false,
  show({ title, body }, choose) {
    if (Notification.permission !== 'granted') return () => undefined;
    const shown = new Notification(title, { body, requireInteraction: true });
    shown.onclick = () => {
      choose('open');
      shown.close();
    };
    return () => shown.close();
  },
};

/** Says which calls ring while the person looks at something else. */
export interface CallAlerts {
  heard(report: PhoneReport): void;
}

export function createCallAlerts(preferences: () => Promise<Preferences>): CallAlerts {
  let language: Preferences['language'] = 'ru';
  const open = () => window.focus();
  const notifications: CallNotifications = createCallNotifications({
    notifier,
    words: (call) => callWords(texts[language], call),
    answer: open,
    decline: open,
    open,
  });
  // Browsers ask only after the person did something.
  window.addEventListener('pointerdown', () => void Notification.requestPermission(), { once: true });
  return {
    heard({ calls, status }) {
      void preferences().then((now) => {
        language = now.language;
        const quiet = now.presenting || now.alerts.quietIn.includes(status) || !document.hidden;
        const ringing = calls.filter(({ stage }) => stage === 'incoming');
        notifications.show(quiet ? [] : ringing.map(toIncoming));
      });
    },
  };
}

const toIncoming = ({ id, party, called }: PhoneReport['calls'][number]): IncomingCall => ({
  key: id,
  party,
  ...(called && { called }),
});
