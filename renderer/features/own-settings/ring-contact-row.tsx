import { GripVertical } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Icon } from '../../ui/icon.tsx';
import { WordButton } from '../../ui/word-button.tsx';
import { WordSelect } from '../../ui/word-select.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './own-settings.module.css';
import type { RingStep, RingStepChange } from './ring-steps.ts';

export interface RingContactRowProps {
  readonly step: RingStep;
  /** Nothing before it is on. */
  readonly isFirst: boolean;
  readonly mobile: string | null;
  readonly change: (change: RingStepChange) => void;
  readonly openHours: () => void;
}

const WAITS = [5, 7, 10, 15, 20, 25, 30, 45, 60, 90, 120];

/** A device: whether it rings, in which turn, and for how long. */
export function RingContactRow({ step, isFirst, mobile, change, openHours }: RingContactRowProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { contact, isTogether, key } = step;
  const { device, enabled, waitSeconds, schedule } = contact;
  const name = t(`company.own.devices.${device}`);
  const isMissing = device === 'mobile' && mobile === null;
  const words = device === 'mobile' && mobile !== null ? `${name} ${show(mobile)}` : name;
  const hours = t(schedule === null ? 'company.own.ring.anyTime' : 'company.own.ring.inHours');
  const waits = [...new Set([...WAITS, waitSeconds])].sort((one, other) => one - other);
  return (
    <GridListItem id={key} className={styles.step ?? ''} textValue={words}>
      <Button slot="drag" className={styles.drag ?? ''} aria-label={t('company.own.ring.drag', { name })}>
        <Icon of={GripVertical} size={16} />
      </Button>
      <div className={styles.stepWords}>
        {isMissing ? (
          <span>
            {name} <span className={styles.muted}>{t('company.own.ring.noMobile')}</span>
          </span>
        ) : (
          <Checkbox isSelected={enabled} onChange={(next) => change({ enabled: next })}>
            {words}
          </Checkbox>
        )}
        {enabled && !isMissing && (
          <span className={styles.stepMore}>
            {!isFirst && (
              <WordSelect
                label={t('company.own.ring.turn', { name })}
                value={isTogether ? 'together' : 'after'}
                options={[
                  { id: 'together', label: t('company.own.ring.together') },
                  { id: 'after', label: t('company.own.ring.after') },
                ]}
                onChange={(id) => change({ isTogether: id === 'together' })}
              />
            )}
            {!isTogether && (
              <WordSelect
                label={t('company.own.ring.wait', { name })}
                value={String(waitSeconds)}
                options={waits.map((seconds) => ({
                  id: String(seconds),
                  label: t('company.own.seconds', { count: seconds }),
                }))}
                onChange={(id) => change({ waitSeconds: Number(id) })}
              />
            )}
            <WordButton label={`${t('company.own.ring.hours', { name })}, ${hours}`} onPress={openHours}>
              {hours}
            </WordButton>
          </span>
        )}
      </div>
    </GridListItem>
  );
}
