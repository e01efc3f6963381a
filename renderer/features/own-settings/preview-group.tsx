import { useTranslation } from 'react-i18next';
import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ForwardingPeople } from '../forwarding/forwarding-people.ts';
import { RingPreview } from '../forwarding/ring-preview.tsx';
import { OwnGroup } from './own-group.tsx';

export interface PreviewGroupProps {
  readonly me: OwnProfile;
  readonly people: ForwardingPeople;
}

/** What all of this comes to, for a caller whom nobody answers. */
export function PreviewGroup({ me, people }: PreviewGroupProps) {
  const { t } = useTranslation();
  return (
    <OwnGroup title={t('company.own.preview.title')} words={t('company.own.preview.words')}>
      {me.status === 'do-not-disturb' && me.forwarding.always === null && (
        <Notice tone="info">{t('company.own.preview.doNotDisturb')}</Notice>
      )}
      {me.status === 'away' && me.forwarding.whenAway !== null && me.forwarding.always === null && (
        <Notice tone="info">{t('company.own.preview.away')}</Notice>
      )}
      <RingPreview settings={me} people={people} />
    </OwnGroup>
  );
}
