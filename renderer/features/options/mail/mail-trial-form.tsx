import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MailTrial, MailTrialOutcome } from '../../../../pbx/contract/mail-server.ts';
import { apiErrorText } from '../../../api/api-error-text.ts';
import type { ApiError } from '../../../api/api-result.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useOwnProfile } from '../../company/use-own-profile.ts';
import styles from '../options.module.css';

type Trial =
  | { readonly state: 'none' | 'malformed' | 'sending' }
  | { readonly state: 'done'; readonly to: string; readonly outcome: MailTrialOutcome }
  | { readonly state: 'failed'; readonly error: ApiError };

/** A letter of one's own tells whether the mail server works, and if not, why. */
export function MailTrialForm() {
  const { t } = useTranslation();
  const { api } = usePbx();
  const me = useOwnProfile();
  const [typed, setTyped] = useState<string>();
  const [trial, setTrial] = useState<Trial>({ state: 'none' });
  const to = typed ?? (me.state === 'loaded' ? (me.value.email ?? '') : '');

  const send = async () => {
    const body = MailTrial.safeParse({ to: to.trim() });
    if (!body.success) return setTrial({ state: 'malformed' });
    setTrial({ state: 'sending' });
    const sent = await api.send('POST', '/v1/mail-server/test', MailTrialOutcome, { body: body.data });
    setTrial(
      sent.ok
        ? { state: 'done', to: body.data.to, outcome: sent.value }
        : { state: 'failed', error: sent.error },
    );
  };
  return (
    <section className={styles.group} aria-label={t('company.options.mail.trial')}>
      <h4>{t('company.options.mail.trial')}</h4>
      <TextField
        label={t('company.options.mail.to')}
        value={to}
        onChange={setTyped}
        error={trial.state === 'malformed' ? t('company.options.mail.badAddress') : undefined}
      />
      <div>
        <Button icon={Send} isPending={trial.state === 'sending'} onPress={() => void send()}>
          {t('company.options.mail.send')}
        </Button>
      </div>
      <TrialResult trial={trial} />
    </section>
  );
}

function TrialResult({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation();
  if (trial.state === 'failed') {
    return (
      <Notice tone="error" urgent>
        {apiErrorText(t, trial.error)}
      </Notice>
    );
  }
  if (trial.state !== 'done') return null;
  const { outcome, to } = trial;
  if (outcome.result === 'sent') {
    return (
      <Notice tone="info" urgent>
        {t('company.options.mail.sent', { to })}
      </Notice>
    );
  }
  return (
    <Notice tone="error" urgent>
      <p>{t(`company.options.mail.problems.${outcome.problem}`)}</p>
      {outcome.answer !== '' && (
        <p className={styles.hint}>{t('company.options.mail.answer', { answer: outcome.answer })}</p>
      )}
    </Notice>
  );
}
