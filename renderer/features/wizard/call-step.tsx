import { PhoneIncoming } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionedNumber } from '../../../pbx/contract/settings-administration.ts';
import { Simulation } from '../../../pbx/contract/simulation.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { useResource } from '../../api/use-resource.ts';
import { Icon } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useAllNumbers } from '../company/use-all-numbers.ts';
import { CallWay } from '../history/call-way.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { nextTestCall, type TestCall } from './test-call.ts';
import styles from './wizard-page.module.css';

/** What a call would do, and what the one that is made now does. */
export function CallStep(_props: SettingsScreenProps) {
  const numbers = useAllNumbers();
  if (numbers.state === 'loading') return <Spinner />;
  if (numbers.state === 'failed') return <ReadFailure error={numbers.error} retry={numbers.reload} />;
  return (
    <>
      <Watched />
      {numbers.value.map((number) => (
        <Expected key={number.id} number={number} />
      ))}
    </>
  );
}

function Watched() {
  const { t } = useTranslation();
  const { events } = usePbx();
  const { show } = useNumbers();
  const [call, setCall] = useState<TestCall>({ stage: 'waiting' });
  useEffect(() => events.listen((news) => setCall((known) => nextTestCall(known, news))), [events]);
  return (
    <div className={styles.card} role="status">
      {call.stage === 'waiting' && (
        <p>
          <Spinner /> {t('company.wizard.call.waiting')}
        </p>
      )}
      {call.stage === 'ringing' && (
        <p>
          <Icon of={PhoneIncoming} size={16} />{' '}
          {t('company.wizard.call.ringing', { caller: call.caller, number: show(call.number) })}
        </p>
      )}
      {call.stage === 'answered' && <p>{t('company.wizard.call.answered', { name: call.name })}</p>}
      {call.stage === 'missed' && <p>{t('company.wizard.call.missed')}</p>}
    </div>
  );
}

function Expected({ number }: { readonly number: VersionedNumber }) {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const language = i18n.language === 'en' ? 'en' : 'ru';
  const steps = useResource({
    key: `wizard simulation ${number.id} ${language}`,
    load: ({ api }) => api.get('/v1/simulation', Simulation, { number: number.id, language }),
    changesWith: ({ type }) => type.endsWith('-changed'),
  });
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{t('company.wizard.call.expected', { number: show(number.number) })}</h3>
      {steps.state === 'loading' && <Spinner />}
      {steps.state === 'failed' && <ReadFailure error={steps.error} retry={steps.reload} />}
      {steps.state === 'loaded' && <CallWay steps={steps.value.steps} />}
    </section>
  );
}
