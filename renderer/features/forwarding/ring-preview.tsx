import { ArrowRight, type LucideIcon, Monitor, PhoneOff, Smartphone, Phone, Voicemail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ForwardingPeople } from './forwarding-people.ts';
import { type RingPart, type RingSettings, ringPlan } from './ring-plan.ts';
import styles from './ring-preview.module.css';
import { useTargetName } from './use-target-name.ts';

export interface RingPreviewProps {
  readonly settings: RingSettings;
  readonly people: ForwardingPeople;
}

/** Room behind the last known second for what has no end. */
const OPEN_SECONDS = 10;

/** What becomes of a call that nobody takes, over the seconds. */
export function RingPreview({ settings, people }: RingPreviewProps) {
  const { t } = useTranslation();
  const parts = ringPlan(settings);
  const known = Math.max(0, ...parts.map((part) => endOf(part) ?? part.from ?? 0));
  const total = known + OPEN_SECONDS;
  return (
    <ol className={styles.parts} aria-label={t('company.own.preview.title')}>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
        <PartRow key={place} part={part} total={total} known={known} people={people} />
      ))}
    </ol>
  );
}

const endOf = (part: RingPart): number | null => ('to' in part ? part.to : null);

interface PartRowProps {
  readonly part: RingPart;
  readonly total: number;
  readonly known: number;
  readonly people: ForwardingPeople;
}

function PartRow({ part, total, known, people }: PartRowProps) {
  const name = usePartName(part, people);
  const from = part.from ?? known;
  const to = endOf(part) ?? total;
  const percent = (seconds: number) => `${(100 * seconds) / total}%`;
  return (
    <li className={styles.part}>
      <span className={styles.name}>
        <Icon of={pictureOf(part)} size={16} className={styles.picture} />
        <span>{name}</span>
      </span>
      <span className={styles.when}>{useWhen(part)}</span>
      <span className={styles.track} aria-hidden>
        <span
          className={classNames(styles.bar, styles[part.part], endOf(part) === null && styles.open)}
          style={{ insetInlineStart: percent(from), width: percent(to - from) }}
        />
      </span>
    </li>
  );
}

function useWhen(part: RingPart): string {
  const { t } = useTranslation();
  const to = endOf(part);
  if (part.from === null) return t('company.own.preview.later');
  if (to !== null) return t('company.own.preview.between', { from: part.from, to });
  return part.from === 0
    ? t('company.own.preview.atOnce')
    : t('company.own.preview.after', { from: part.from });
}

function pictureOf(part: RingPart): LucideIcon {
  if (part.part === 'forward') return ArrowRight;
  if (part.part === 'voicemail') return Voicemail;
  if (part.part === 'end') return PhoneOff;
  return { communicator: Monitor, 'desk-phone': Phone, mobile: Smartphone }[part.device];
}

function usePartName(part: RingPart, people: ForwardingPeople): string {
  const { t } = useTranslation();
  const targetName = useTargetName(people);
  if (part.part === 'ring') {
    const device = t(`company.own.devices.${part.device}`);
    return part.inHours ? t('company.own.preview.inHours', { device }) : device;
  }
  if (part.part !== 'forward') return t(`company.own.preview.${part.part}`);
  return t('company.own.preview.forward', { whom: targetName(part.target) });
}
