import { SignalHigh, SignalLow, SignalMedium } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallQuality } from '../../phone/quality.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './quality-dot.module.css';

const pictures = { good: SignalHigh, fair: SignalMedium, poor: SignalLow };

/** How the call sounds, as bars that are fewer the worse it is. Empty until it is known. */
export function QualityDot({ quality }: { readonly quality: CallQuality | undefined }) {
  const { t } = useTranslation();
  if (quality === undefined) return null;
  const words = t(`quality.level.${quality.level}`);
  return (
    <span role="img" aria-label={words} title={words} className={styles.dot} data-level={quality.level}>
      <Icon of={SignalHigh} size={24} className={styles.all} />
      <Icon of={pictures[quality.level]} size={24} className={styles.lit} />
    </span>
  );
}
