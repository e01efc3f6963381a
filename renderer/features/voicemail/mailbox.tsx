import { Phone, Voicemail as VoicemailPicture } from 'lucide-react';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { MessagesWaiting } from '../../phone/messages-waiting.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OwnLineContext } from '../own-line/own-line-context.ts';
import type { SectionScreenProps } from '../phone/section-screen.ts';
import styles from './mailbox.module.css';

/** The mailbox of a plain SIP account: how many messages its server tells of, and a call to hear them. */
export function Mailbox({ account, view }: Pick<SectionScreenProps, 'account' | 'view'>) {
  const { t } = useTranslation();
  const mailbox = useStore(use(OwnLineContext).mailbox);
  const [typed, setTyped] = useState(() => localStorage.getItem(keyOf(account.sip.uri)));
  const number = typed ?? mailbox?.account ?? '';
  const type = (text: string) => {
    setTyped(text);
    localStorage.setItem(keyOf(account.sip.uri), text);
  };
  const { call } = view;
  return (
    <section className={styles.page} aria-label={t('voicemail.title')}>
      <h2 className={styles.heading}>{t('voicemail.title')}</h2>
      <div className={styles.state} data-waiting={mailbox?.isWaiting ?? false} role="status">
        <Icon of={VoicemailPicture} size={24} />
        <div>
          <p className={styles.fresh}>{t(...freshText(mailbox))}</p>
          {mailbox?.old ? (
            <p className={styles.muted}>{t('voicemail.mailbox.old', { count: mailbox.old })}</p>
          ) : null}
          {!mailbox && <p className={styles.muted}>{t('voicemail.mailbox.untold')}</p>}
        </div>
      </div>
      <TextField label={t('voicemail.mailbox.number')} value={number} onChange={type} placeholder="*97" />
      {call && number.trim() !== '' && (
        <Button variant="call" icon={Phone} onPress={() => call(number)}>
          {t('voicemail.mailbox.call')}
        </Button>
      )}
    </section>
  );
}

function freshText(mailbox: MessagesWaiting | undefined) {
  if (!mailbox) return ['voicemail.mailbox.unknown'] as const;
  if (!mailbox.isWaiting) return ['voicemail.noFresh'] as const;
  if (mailbox.fresh === undefined) return ['voicemail.mailbox.waiting'] as const;
  return ['voicemail.freshCount', { count: mailbox.fresh }] as const;
}

const keyOf = (uri: string): string => `voicemail-number ${uri}`;
