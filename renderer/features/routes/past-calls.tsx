import { useTranslation } from 'react-i18next';
import { CallPage } from '../../../pbx/contract/call-history.ts';
import { useResource } from '../../api/use-resource.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './replay-panel.module.css';
import { useRouteEditing } from './route-editing-context.ts';

const MOST = 5;

/** Real calls to this number, to see which way they went. */
export function PastCalls() {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const { replay, route } = useRouteEditing();
  const { id } = route.number;
  const calls = useResource({
    key: `routes calls ${id}`,
    load: ({ api }) => api.get('/v1/calls', CallPage, { number: id, direction: 'inbound', limit: MOST }),
    changesWith: ({ type }) => type === 'call-ended',
  });
  if (calls.state !== 'loaded') return null;
  const when = new Intl.DateTimeFormat(i18n.language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const title = t('company.routes.replay.past');
  return (
    <section aria-label={title}>
      <h5 className={styles.heading}>{title}</h5>
      {calls.value.calls.length === 0 ? (
        <p className={styles.muted}>{t('company.routes.replay.noPast')}</p>
      ) : (
        <ul className={styles.calls}>
          {calls.value.calls.map(({ id: call, caller, startedAt }) => (
            <li key={call}>
              <button type="button" className={styles.call} onClick={() => replay.askPast(call)}>
                <span>
                  {caller.name ||
                    (caller.number === '' ? t('company.routes.replay.hidden') : show(caller.number))}
                </span>
                <time className={styles.time}>{when.format(startedAt)}</time>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
