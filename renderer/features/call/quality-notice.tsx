import { useTranslation } from 'react-i18next';
import type { CallQuality } from '../../phone/quality.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why the call sounds bad, while it does, and what can be done about it. */
export function QualityNotice({ quality }: { readonly quality: CallQuality | undefined }) {
  const { t } = useTranslation();
  const trouble = quality?.level === 'poor' ? quality.trouble : undefined;
  return (
    <div role="status" {...(trouble ? {} : { className: 'visually-hidden' })}>
      {trouble && (
        <Notice tone="warning">
          {t(`quality.${trouble.direction}.${trouble.kind}.${trouble.side}`, { amount: trouble.amount })}
          {trouble.side === 'ours' && trouble.kind !== 'delay' && <p>{t('quality.advice')}</p>}
        </Notice>
      )}
    </div>
  );
}
