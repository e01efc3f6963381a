import { Mail, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MailListed, OutboxPage } from '../../../../pbx/contract/outbox.ts';
import { apiErrorText } from '../../../api/api-error-text.ts';
import type { ApiError, ApiResult } from '../../../api/api-result.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { ReadFailure } from '../../../api/read-failure.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { clockText, dayText } from '../../history/day-text.ts';
import styles from '../options.module.css';
import { usePages } from '../use-pages.ts';
import { mailError } from './mail-error.ts';

const PAGE = 20;

/** What the PBX has written to people and what became of it; what waits can be sent now, or taken out. */
export function OutboxList() {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [failure, setFailure] = useState<ApiError>();
  const { pages, readOn, trouble } = usePages('outbox', async (pbx, cursor) => {
    const query = { limit: PAGE, ...(cursor !== null && { cursor }) };
    const read = await pbx.api.get('/v1/outbox', OutboxPage, query);
    return read.ok ? { ok: true, value: { items: read.value.mails, next: read.value.next } } : read;
  });
  const act = async (done: Promise<ApiResult<null>>) => {
    const result = await done;
    setFailure(result.ok ? undefined : result.error);
    await pages.reload();
  };
  const wrong = failure ?? trouble;
  return (
    <section className={styles.group} aria-label={t('company.options.mail.outbox')}>
      <h4>{t('company.options.mail.outbox')}</h4>
      <p className={styles.hint}>{t('company.options.mail.outboxHint')}</p>
      {wrong && (
        <Notice tone="error" urgent>
          {t('company.options.mail.failed')} {apiErrorText(t, wrong)}
        </Notice>
      )}
      {pages.state === 'loading' && <Spinner />}
      {pages.state === 'failed' && <ReadFailure error={pages.error} retry={pages.reload} />}
      {pages.state === 'loaded' && pages.value.items.length === 0 && (
        <EmptyState icon={Mail} title={t('company.options.mail.noMail')}>
          {t('company.options.mail.noMailWords')}
        </EmptyState>
      )}
      {pages.state === 'loaded' && (
        <ul className={styles.items}>
          {pages.value.items.map((mail) => (
            <li key={mail.id} className={styles.item}>
              <MailWords mail={mail} />
              {mail.state !== 'sent' && (
                <IconButton
                  icon={RefreshCw}
                  label={t('company.options.mail.again', { subject: mail.subject })}
                  onPress={() => void act(api.tell('POST', `/v1/outbox/${mail.id}/attempt`))}
                />
              )}
              <IconButton
                icon={Trash2}
                label={t('company.options.mail.removeMail', { subject: mail.subject })}
                onPress={() => void act(api.tell('DELETE', `/v1/outbox/${mail.id}`))}
              />
            </li>
          ))}
        </ul>
      )}
      {readOn && (
        <div>
          <Button variant="quiet" onPress={() => void readOn()}>
            {t('company.options.mail.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function MailWords({
  mail: { to, subject, createdAt, state, attempts, error },
}: {
  readonly mail: MailListed;
}) {
  const { t, i18n } = useTranslation();
  const why = error === null || state === 'sent' ? undefined : mailError(error);
  const when = `${dayText(t, i18n.language, createdAt, Date.now())}, ${clockText(i18n.language, createdAt)}`;
  return (
    <div className={styles.words}>
      <span>{subject}</span>
      <span className={styles.hint}>{`${to} · ${when}`}</span>
      <span className={styles.hint}>
        {[
          t(`company.options.mail.states.${state}`),
          attempts > 1 && t('company.options.mail.attempts', { count: attempts }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {why && (
        <span className={styles.hint}>
          {`${t(`company.options.mail.problems.${why.problem}`)} ${why.answer}`.trim()}
        </span>
      )}
    </div>
  );
}
