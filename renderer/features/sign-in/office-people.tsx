import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficePeopleOutcome } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { ErrorDetails } from './error-details.tsx';
import { errorText } from './error-text.ts';
import styles from './office-people.module.css';
import { PersonCard } from './person-card.tsx';
import { useSignIn } from './use-sign-in.ts';

/** The people of the embedded office, one of whom the user becomes. */
export function OfficePeople({ communicator }: { readonly communicator: Communicator }) {
  const { t } = useTranslation();
  const [office, setOffice] = useState<OfficePeopleOutcome>();
  const [chosen, setChosen] = useState<string>();
  const { isPending, error, attempt } = useSignIn(undefined);

  const start = useCallback(() => {
    setOffice(undefined);
    communicator.signIn.officePeople().then(setOffice, () => {
      setOffice({ ok: false, error: { code: 'office-failed' } });
    });
  }, [communicator]);
  useEffect(start, [start]);

  const become = (login: string) => {
    setChosen(login);
    void attempt(() => communicator.signIn.office(login));
  };
  const failure = office?.ok === false ? office.error : error;
  return (
    <div className={styles.office}>
      <p className={styles.about}>{t('signIn.office.about')}</p>
      {failure && (
        <Notice
          tone="error"
          urgent
          action={
            office?.ok === false && (
              <Button size="small" onPress={start}>
                {t('signIn.office.retry')}
              </Button>
            )
          }
        >
          {errorText(t, failure)}
          <ErrorDetails error={failure} />
        </Notice>
      )}
      {office === undefined && (
        <p className={styles.starting} role="status">
          <Spinner /> {t('signIn.office.starting')}
        </p>
      )}
      {office?.ok && (
        <ul className={styles.people}>
          {office.people.map((person, index) => (
            <li key={person.login}>
              <PersonCard
                person={person}
                autoFocus={index === 0}
                isPending={isPending && chosen === person.login}
                isDisabled={isPending && chosen !== person.login}
                onPress={() => become(person.login)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
