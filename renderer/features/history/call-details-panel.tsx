import { ArrowLeft, Copy, Phone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallDetails, type CallListed } from '../../../pbx/contract/call-history.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { useResource } from '../../api/use-resource.ts';
import type { PhoneView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { AddContactButton } from '../contacts/add-contact-button.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { SoundPlayer } from '../sounds/sound-player.tsx';
import styles from './call-details-panel.module.css';
import { CallFacts } from './call-facts.tsx';
import { callLook } from './call-look.ts';
import { CallWay } from './call-way.tsx';
import { fileTime } from './file-time.ts';

export interface CallDetailsPanelProps {
  readonly call: CallListed;
  readonly viewer: string | undefined;
  readonly dial: PhoneView['call'];
  readonly close: () => void;
}

/** All about one call: what one can do about it, its recording, the way it took. */
export function CallDetailsPanel({ call, viewer, dial, close }: CallDetailsPanelProps) {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const [isCopied, setCopied] = useState(false);
  const look = callLook(call, viewer);
  const { name, number } = look.party;
  const title = name || show(number) || t('history.unknown');
  const details = useResource({
    key: `call ${call.id} ${i18n.language}`,
    load: ({ api }) => api.get(`/v1/calls/${call.id}`, CallDetails, { language: i18n.language }),
  });
  const copy = () => void navigator.clipboard.writeText(number).then(() => setCopied(true));

  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <span className={styles.back}>
          <IconButton icon={ArrowLeft} label={t('history.details.back')} onPress={close} />
        </span>
        <h2 className={styles.title}>{title}</h2>
      </div>
      {name !== '' && number !== '' && <p className={styles.number}>{show(number)}</p>}
      {number !== '' && (
        <div className={styles.actions}>
          {dial && (
            <Button variant="call" icon={Phone} onPress={() => dial(number)}>
              {t(look.direction === 'incoming' ? 'history.details.callBack' : 'history.details.call')}
            </Button>
          )}
          <Button icon={Copy} onPress={copy}>
            {t(isCopied ? 'history.details.copied' : 'history.details.copy')}
          </Button>
          <AddContactButton party={look.party} />
        </div>
      )}
      <CallFacts call={call} look={look} />
      {call.hasRecording && (
        <section>
          <h3 className={styles.heading}>{t('history.details.recording')}</h3>
          {Array.from({ length: Math.max(1, call.recordings) }, (_, index) => index + 1).map((part) => (
            <SoundPlayer
              key={part}
              path={`/v1/calls/${call.id}/recording${part === 1 ? '' : `?part=${part}`}`}
              fileName={t('history.details.recordingName', {
                when: `${fileTime(call.startedAt)}${part === 1 ? '' : ` (${part})`}`,
                who: title,
              })}
            />
          ))}
        </section>
      )}
      <section>
        <h3 className={styles.heading}>{t('history.details.way')}</h3>
        {details.state === 'loading' && (
          <p role="status">
            <Spinner /> {t('history.details.loading')}
          </p>
        )}
        {details.state === 'failed' && <ReadFailure error={details.error} retry={details.reload} />}
        {details.state === 'loaded' && <CallWay steps={details.value.trace} />}
      </section>
    </div>
  );
}
