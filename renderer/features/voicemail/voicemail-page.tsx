import { Voicemail as VoicemailPicture } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePbx, usePbxAccess } from '../../api/pbx-access.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { SectionScreenProps } from '../phone/section-screen.ts';
import { Mailbox } from './mailbox.tsx';
import { useRemoval } from './use-removal.ts';
import { useVoicemail } from './use-voicemail.ts';
import { without } from './voicemail-box.ts';
import { VoicemailMessage } from './voicemail-message.tsx';
import styles from './voicemail-page.module.css';

/** «Голосовая почта»: messages that callers have left; of a plain SIP account only that there are some. */
export function VoicemailPage(props: SectionScreenProps) {
  return usePbxAccess() ? <Messages {...props} /> : <Mailbox {...props} />;
}

/** Newest first. */
function Messages({ view }: SectionScreenProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const voicemail = useVoicemail();
  const [open, setOpen] = useState<string>();
  const removal = useRemoval(async (id) => {
    await api.tell('DELETE', `/v1/voicemail/${id}`);
    await voicemail.reload();
  });

  if (voicemail.state === 'loading') {
    return (
      <p className={styles.loading} role="status">
        <Spinner /> {t('voicemail.loading')}
      </p>
    );
  }
  if (voicemail.state === 'failed') return <ReadFailure error={voicemail.error} retry={voicemail.reload} />;
  const box = without(voicemail.value, removal.removed);
  return (
    <section className={styles.page} aria-label={t('voicemail.title')}>
      <header className={styles.top}>
        <h2 className={styles.heading}>{t('voicemail.title')}</h2>
        {box.messages.length > 0 && (
          <p className={styles.count} role="status">
            {box.fresh === 0 ? t('voicemail.noFresh') : t('voicemail.freshCount', { count: box.fresh })}
          </p>
        )}
      </header>
      {voicemail.trouble && <ReadFailure error={voicemail.trouble} retry={voicemail.reload} showsOld />}
      {box.messages.length === 0 ? (
        <EmptyState icon={VoicemailPicture} title={t('voicemail.empty.title')}>
          {t('voicemail.empty.words')}
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t('voicemail.list')}>
          {box.messages.map((message) => (
            <li key={message.id}>
              <VoicemailMessage
                message={message}
                isOpen={open === message.id}
                toggle={() => setOpen(open === message.id ? undefined : message.id)}
                mark={(heard) => voicemail.mark(message.id, heard)}
                remove={() => removal.remove(message.id)}
                dial={view.call}
              />
            </li>
          ))}
        </ul>
      )}
      {removal.undo && (
        <div className={styles.undo} role="status">
          {t('voicemail.removed')}
          <Button size="small" onPress={removal.undo}>
            {t('voicemail.undo')}
          </Button>
        </div>
      )}
    </section>
  );
}
