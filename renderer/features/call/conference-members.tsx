import { PhoneOff, Users, Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallView, ConferenceMember, ConferenceView } from '../../phone/phone-view.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { CallState } from './call-state.tsx';
import styles from './conference-members.module.css';
import { partyText } from './party-text.ts';

export interface ConferenceMembersProps {
  readonly conference: ConferenceView;
  /** One of its calls, whose state is that of all. */
  readonly call: CallView;
}

/** Who is in the conference, who is heard, and how to let somebody go. */
export function ConferenceMembers({ conference, call }: ConferenceMembersProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.conference}>
      <h2 className={styles.title}>
        <Icon of={Users} /> {t('call.conference.title')}
      </h2>
      <div className={styles.state}>
        <CallState call={call} />
      </div>
      {conference.room && <p className={styles.place}>{t('call.conference.onPbx')}</p>}
      {conference.members.length === 0 && <p className={styles.place}>{t('call.conference.alone')}</p>}
      <ul className={styles.members} aria-label={t('call.conference.members')}>
        {conference.members.map((member) => (
          <Member key={member.call} member={member} />
        ))}
      </ul>
    </div>
  );
}

function Member({ member }: { readonly member: ConferenceMember }) {
  const { t } = useTranslation();
  const { title } = partyText(t, member.party, useNumbers().show);
  const { silence, unsilence, drop } = member;
  return (
    <li className={styles.member}>
      <Avatar name={title} size="small" ring={member.silenced ? 'grey' : 'green'} />
      <span className={styles.words}>
        <span className={styles.name} title={title}>
          {title}
        </span>
        {member.silenced && <span className={styles.note}>{t('call.conference.silenced')}</span>}
      </span>
      {silence && (
        <IconButton icon={Volume2} label={t('call.conference.silence', { name: title })} onPress={silence} />
      )}
      {unsilence && (
        <IconButton
          icon={VolumeX}
          label={t('call.conference.unsilence', { name: title })}
          variant="pressed"
          onPress={unsilence}
        />
      )}
      {drop && (
        <IconButton
          icon={PhoneOff}
          label={t('call.conference.drop', { name: title })}
          variant="danger"
          onPress={drop}
        />
      )}
    </li>
  );
}
