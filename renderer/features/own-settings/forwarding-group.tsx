import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { forwardsNothing, toMobile } from '../forwarding/forwarding-clauses.ts';
import type { ForwardingPeople } from '../forwarding/forwarding-people.ts';
import { ForwardingSentence } from '../forwarding/forwarding-sentence.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { errorAt, errorOf } from '../settings/editing/field-error.ts';
import { OwnGroup } from './own-group.tsx';
import type { OwnGroupEditing } from './own-group-props.ts';
import styles from './own-settings.module.css';

export interface ForwardingGroupProps extends OwnGroupEditing {
  readonly people: ForwardingPeople;
}

/** Where calls go that one does not take. */
export function ForwardingGroup({ editor, me, people }: ForwardingGroupProps) {
  const { t } = useTranslation();
  const error = errorAt(t, errorOf(editor.state), '/forwarding');
  return (
    <OwnGroup
      part="forwarding"
      title={t('company.own.forwarding.title')}
      words={t('company.own.forwarding.words')}
    >
      {forwardsNothing(me.forwarding) && <MobileOffer editor={editor} me={me} />}
      <ForwardingSentence
        forwarding={me.forwarding}
        onChange={(forwarding) => editor.change({ forwarding })}
        owner={me}
        people={people}
        isOwn
      />
      {me.forwarding.always !== null && (
        <p className={styles.muted}>{t('company.own.forwarding.alwaysWins')}</p>
      )}
      {error !== undefined && <p className={styles.error}>{error}</p>}
    </OwnGroup>
  );
}

function MobileOffer({ editor, me }: OwnGroupEditing) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { mobile, forwarding } = me;
  if (mobile === null) return <Notice tone="info">{t('company.own.forwarding.noMobile')}</Notice>;
  const accept = () => editor.change({ forwarding: toMobile(forwarding, mobile) });
  return (
    <Notice
      tone="info"
      action={
        <Button size="small" onPress={accept}>
          {t('company.own.forwarding.accept')}
        </Button>
      }
    >
      {t('company.own.forwarding.offer', { number: show(mobile) })}
    </Notice>
  );
}
