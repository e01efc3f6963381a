import { useTranslation } from 'react-i18next';
import type { StatusRules } from '../../../pbx/contract/employee.ts';
import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { Button } from '../../ui/button.tsx';
import { WordNumber } from '../../ui/word-number.tsx';
import { WordSelect } from '../../ui/word-select.tsx';
import { clauseElementId } from '../forwarding/forwarding-clause-row.tsx';
import type { ForwardingPeople } from '../forwarding/forwarding-people.ts';
import { useTargetName } from '../forwarding/use-target-name.ts';
import { OwnGroup } from './own-group.tsx';
import type { OwnGroupEditing } from './own-group-props.ts';
import styles from './own-settings.module.css';

const USUAL_MINUTES = 10;
const LONGEST_MINUTES = 240;
const OUTSIDE_HOURS = ['nothing', 'away', 'do-not-disturb'] as const;

export interface StatusRulesGroupProps extends OwnGroupEditing {
  readonly people: ForwardingPeople;
  readonly surface: Communicator['surface'];
}

/** When the own status changes by itself, and what being away does to calls. */
export function StatusRulesGroup({ editor, me, people, surface }: StatusRulesGroupProps) {
  const { t } = useTranslation();
  const { statusRules } = me;
  const change = (part: Partial<StatusRules>) => editor.change({ statusRules: { ...statusRules, ...part } });
  return (
    <OwnGroup
      part="statusRules"
      title={t('company.own.statusRules.title')}
      words={t('company.own.statusRules.words')}
    >
      <div>
        <AwaySentence
          minutes={statusRules.awayAfterMinutes}
          change={(awayAfterMinutes) => change({ awayAfterMinutes })}
        />
        {surface === 'browser' ? (
          <p className={styles.muted}>{t('company.own.statusRules.inBrowser')}</p>
        ) : (
          statusRules.awayAfterMinutes !== null && (
            <p className={styles.muted}>{t('company.own.statusRules.awayWords')}</p>
          )
        )}
      </div>
      <div>
        <OutsideHoursSentence
          outsideHours={statusRules.outsideHours}
          change={(outsideHours) => change({ outsideHours })}
        />
        {statusRules.outsideHours !== 'nothing' && (
          <p className={styles.muted}>{t('company.own.statusRules.outsideWords')}</p>
        )}
      </div>
      <WhereCallsGo me={me} people={people} />
    </OwnGroup>
  );
}

interface AwaySentenceProps {
  /** Null: no such rule. */
  readonly minutes: number | null;
  readonly change: (minutes: number | null) => void;
}

/** «Ставить „Отошёл“ [если за компьютером никого] [10] минут». */
function AwaySentence({ minutes, change }: AwaySentenceProps) {
  const { t } = useTranslation();
  const title = t('company.own.statusRules.away');
  return (
    <div className={styles.sentence}>
      <span>{title}</span>
      <WordSelect
        label={title}
        value={minutes === null ? 'never' : 'idle'}
        options={(['never', 'idle'] as const).map((id) => ({
          id,
          label: t(`company.own.statusRules.when.${id}`),
        }))}
        onChange={(id) => change(id === 'idle' ? USUAL_MINUTES : null)}
      />
      {minutes !== null && (
        <>
          <WordNumber
            label={t('company.own.statusRules.minutes')}
            value={minutes}
            min={1}
            max={LONGEST_MINUTES}
            onChange={change}
          />
          <span>{t('company.own.statusRules.minutesWord', { count: minutes })}</span>
        </>
      )}
    </div>
  );
}

interface OutsideHoursSentenceProps {
  readonly outsideHours: StatusRules['outsideHours'];
  readonly change: (outsideHours: StatusRules['outsideHours']) => void;
}

/** «Вне рабочего времени — [„Не беспокоить“]». */
function OutsideHoursSentence({ outsideHours, change }: OutsideHoursSentenceProps) {
  const { t } = useTranslation();
  const title = t('company.own.statusRules.outside');
  return (
    <div className={styles.sentence}>
      <span>{title}</span>
      <span aria-hidden>—</span>
      <WordSelect
        label={title}
        value={outsideHours}
        options={OUTSIDE_HOURS.map((id) => ({ id, label: t(`company.own.statusRules.outsideKinds.${id}`) }))}
        onChange={(id) => change(OUTSIDE_HOURS.find((one) => one === id) ?? 'nothing')}
      />
    </div>
  );
}

/** Forwarding says it; here it is told, with a way there. */
function WhereCallsGo({ me, people }: { readonly me: OwnProfile; readonly people: ForwardingPeople }) {
  const { t } = useTranslation();
  const targetName = useTargetName(people);
  const { whenAway } = me.forwarding;
  const show = () => document.getElementById(clauseElementId('whenAway'))?.querySelector('button')?.focus();
  return (
    <p className={styles.sentence}>
      <span>
        {whenAway === null
          ? t('company.own.statusRules.callsRing')
          : t('company.own.statusRules.callsGo', {
              where: targetName(whenAway),
              interpolation: { escapeValue: false },
            })}
      </span>
      <Button variant="link" size="small" onPress={show}>
        {t('company.own.statusRules.change')}
      </Button>
    </p>
  );
}
