import { useTranslation } from 'react-i18next';
import { CallDetails } from '../../../pbx/contract/call-history.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { useResource } from '../../api/use-resource.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { useKnownParty } from '../contacts/known-names-context.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { SoundPlayer } from '../sounds/sound-player.tsx';
import styles from './call-details-panel.module.css';
import { CallFax } from './call-fax.tsx';
import { callLook } from './call-look.ts';
import { CallSummary, type CallSummaryProps } from './call-summary.tsx';
import { CallWay } from './call-way.tsx';
import { fileTime } from './file-time.ts';

/** All about one call: what one can do about it, its recording, the way it took. */
export function CallDetailsPanel(props: CallSummaryProps) {
  const { call, viewer } = props;
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const { name, number } = useKnownParty()(callLook(call, viewer).party);
  const who = name || show(number) || t('history.unknown');
  const details = useResource({
    key: `call ${call.id} ${i18n.language}`,
    load: ({ api }) => api.get(`/v1/calls/${call.id}`, CallDetails, { language: i18n.language }),
  });
  return (
    <div className={styles.panel}>
      <CallSummary {...props} />
      {call.fax && (
        <CallFax
          call={call.id}
          fax={call.fax}
          fileName={t('history.fax.name', { when: fileTime(call.startedAt), who })}
        />
      )}
      {call.hasRecording && (
        <section>
          <h3 className={styles.heading}>{t('history.details.recording')}</h3>
          {Array.from({ length: Math.max(1, call.recordings) }, (_, index) => index + 1).map((part) => (
            <SoundPlayer
              key={part}
              path={`/v1/calls/${call.id}/recording${part === 1 ? '' : `?part=${part}`}`}
              fileName={t('history.details.recordingName', {
                when: `${fileTime(call.startedAt)}${part === 1 ? '' : ` (${part})`}`,
                who,
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
