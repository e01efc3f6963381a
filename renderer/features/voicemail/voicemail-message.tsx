import { ChevronDown, MailCheck, MailOpen, Phone, Trash2, Voicemail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VoicemailListed } from '../../../pbx/contract/voicemail-box.ts';
import type { PhoneView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { clockText, dayText } from '../history/day-text.ts';
import { fileTime } from '../history/file-time.ts';
import { useKnownParty } from '../contacts/known-names-context.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { SoundPlayer } from '../sounds/sound-player.tsx';
import { formatDuration } from '../time/format-duration.ts';
import styles from './voicemail-message.module.css';

export interface VoicemailMessageProps {
  readonly message: VoicemailListed;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly mark: (heard: boolean) => void;
  readonly remove: () => void;
  readonly dial: PhoneView['call'];
}

/** A message: who left it and when; opened, it is played. To begin playing is to have heard it. */
export function VoicemailMessage({ message, isOpen, toggle, mark, remove, dial }: VoicemailMessageProps) {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const { heard, at, seconds } = message;
  const from = useKnownParty()(message.from);
  const title = from.name || show(from.number) || t('history.unknown');
  const when = `${dayText(t, i18n.language, at, Date.now())}, ${clockText(i18n.language, at)}`;
  return (
    <article className={styles.message} data-heard={heard} aria-label={title}>
      <button type="button" className={styles.summary} aria-expanded={isOpen} onClick={toggle}>
        <span className={styles.picture}>
          <Icon of={Voicemail} />
        </span>
        <span className={styles.words}>
          <span className={styles.title} title={title}>
            {title}
          </span>
          <span className={styles.about}>
            {[from.name && from.number ? show(from.number) : '', when].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className={styles.end}>
          <span>{formatDuration(seconds * 1000)}</span>
          <span className={styles.state}>{t(heard ? 'voicemail.heard' : 'voicemail.fresh')}</span>
        </span>
        <Icon of={ChevronDown} size={16} className={styles.chevron} />
      </button>
      {isOpen && (
        <div className={styles.content}>
          <SoundPlayer
            path={`/v1/voicemail/${message.id}/audio`}
            fileName={t('voicemail.fileName', { when: fileTime(at), who: title })}
            onPlay={() => heard || mark(true)}
          />
          <div className={styles.actions}>
            {dial && from.number !== '' && (
              <Button variant="call" icon={Phone} size="small" onPress={() => dial(from.number)}>
                {t('voicemail.callBack')}
              </Button>
            )}
            <IconButton
              icon={heard ? MailOpen : MailCheck}
              label={t(heard ? 'voicemail.markFresh' : 'voicemail.markHeard')}
              onPress={() => mark(!heard)}
            />
            <IconButton icon={Trash2} label={t('voicemail.remove')} onPress={remove} />
          </div>
        </div>
      )}
    </article>
  );
}
