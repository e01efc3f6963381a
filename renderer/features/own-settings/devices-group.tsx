import { LogOut, MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SignedInDevice } from '../../../pbx/contract/session.ts';
import { apiErrorText } from '../../api/api-error-text.ts';
import type { ApiError } from '../../api/api-result.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { useResource } from '../../api/use-resource.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { OwnGroup } from './own-group.tsx';
import styles from './own-more.module.css';

/** Where one is signed in; another device can be signed out. */
export function DevicesGroup() {
  const { t, i18n } = useTranslation();
  const { api } = usePbx();
  const devices = useResource({
    key: 'own devices',
    load: (pbx) => pbx.api.get('/v1/sessions', z.array(SignedInDevice)),
  });
  const [leaving, setLeaving] = useState<SignedInDevice>();
  const [error, setError] = useState<ApiError>();
  const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });

  const signOut = async ({ id }: SignedInDevice) => {
    setLeaving(undefined);
    const result = await api.tell('DELETE', `/v1/sessions/${id}`);
    // One that is gone already is signed out all the same.
    const isGone = !result.ok && result.error.kind === 'problem' && result.error.problem.code === 'not-found';
    setError(result.ok || isGone ? undefined : result.error);
    void devices.reload();
  };
  return (
    <OwnGroup
      part="devices"
      title={t('company.ownMore.devices.title')}
      words={t('company.ownMore.devices.words')}
    >
      {devices.state === 'loading' && <Spinner />}
      {devices.state === 'failed' && <ReadFailure error={devices.error} retry={devices.reload} />}
      {error && (
        <Notice tone="error" urgent>
          {apiErrorText(t, error)}
        </Notice>
      )}
      {devices.state === 'loaded' && (
        <ul className={styles.list}>
          {devices.value.map((device) => (
            <li key={device.id} className={styles.row}>
              <Icon of={MonitorSmartphone} className={styles.picture} />
              <span className={styles.words}>
                <span className={styles.name}>{device.device}</span>
                <span className={styles.muted}>
                  {device.current
                    ? t('company.ownMore.devices.current')
                    : t('company.ownMore.devices.seen', {
                        when: moment.format(Date.parse(device.lastSeenAt)),
                      })}
                </span>
              </span>
              {!device.current && (
                <Button size="small" icon={LogOut} onPress={() => setLeaving(device)}>
                  {t('company.ownMore.devices.signOut')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {leaving && (
        <ConfirmDialog
          title={t('company.ownMore.devices.ask', { device: leaving.device })}
          confirmLabel={t('company.ownMore.devices.signOut')}
          cancelLabel={t('company.ownMore.cancel')}
          tone="danger"
          onConfirm={() => void signOut(leaving)}
          onCancel={() => setLeaving(undefined)}
        >
          {t('company.ownMore.devices.askWords')}
        </ConfirmDialog>
      )}
    </OwnGroup>
  );
}
