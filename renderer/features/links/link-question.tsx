import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedCall } from '../../desk/desk-view.ts';
import { useNumbers } from '../numbers/use-numbers.ts';

const ConfirmDialog = lazy(async () => ({
  default: (await import('../../ui/confirm-dialog.tsx')).ConfirmDialog,
}));

/** Asks before a number is called that another program named. */
export function LinkQuestion({ target, confirm, cancel }: AskedCall) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  return (
    <Suspense>
      <ConfirmDialog
        tone="call"
        title={t('desk.link.title', { number: target.includes('@') ? target : show(target) })}
        confirmLabel={t('desk.link.call')}
        cancelLabel={t('desk.link.cancel')}
        onConfirm={confirm}
        onCancel={cancel}
      >
        {t(confirm ? 'desk.link.words' : 'desk.link.busy')}
      </ConfirmDialog>
    </Suspense>
  );
}
