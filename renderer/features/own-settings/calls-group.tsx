import { useTranslation } from 'react-i18next';
import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { WordNumber } from '../../ui/word-number.tsx';
import { WordSelect } from '../../ui/word-select.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { errorAt, errorOf } from '../settings/editing/field-error.ts';
import { OwnGroup } from './own-group.tsx';
import type { OwnGroupEditing } from './own-group-props.ts';
import styles from './own-settings.module.css';

type AutoAnswer = OwnProfile['autoAnswer'];

const LONGEST_SECONDS = 60;
const USUAL_SECONDS = 3;
const WHEN = ['never', 'always', 'asked'] as const;
const BY = ['administrators', 'own-departments', 'everybody'] as const;

/** How calls behave: a second one, taking them by themselves, what others are shown. */
export function CallsGroup({ editor, me }: OwnGroupEditing) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { callWaiting, autoAnswer, shownNumber, callerIdChoice } = me;
  return (
    <OwnGroup part="calls" title={t('company.own.calls.title')}>
      <div>
        <Checkbox isSelected={callWaiting} onChange={(next) => editor.change({ callWaiting: next })}>
          {t('company.own.calls.waiting')}
        </Checkbox>
        <p className={styles.muted}>
          {t(callWaiting ? 'company.own.calls.waitingOn' : 'company.own.calls.waitingOff')}
        </p>
      </div>
      <AutoAnswerSentence autoAnswer={autoAnswer} change={(next) => editor.change({ autoAnswer: next })} />
      {callerIdChoice !== null && callerIdChoice.length > 0 ? (
        <CallerIdSentence editor={editor} me={me} numbers={callerIdChoice} />
      ) : (
        <p>
          {shownNumber === null
            ? t('company.own.calls.noNumber')
            : t('company.own.calls.shown', { number: unbroken(show(shownNumber)) })}{' '}
          <span className={styles.muted}>{t('company.own.calls.shownBy')}</span>
        </p>
      )}
    </OwnGroup>
  );
}

const unbroken = (number: string): string => number.replaceAll(' ', '\u00a0');

const MAIN = 'main';

interface CallerIdSentenceProps extends OwnGroupEditing {
  readonly numbers: NonNullable<OwnProfile['callerIdChoice']>;
}

/** «Когда вы звоните наружу, видят [+7 843 200-98-18]». */
function CallerIdSentence({ editor, me, numbers }: CallerIdSentenceProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { callerId, companyNumber } = me;
  const title = t('company.own.calls.shows');
  const main = companyNumber === null ? '' : show(companyNumber);
  const error = errorAt(t, errorOf(editor.state), '/callerId');
  return (
    <div>
      <div className={styles.sentence}>
        <span>{title}</span>
        <WordSelect
          label={title}
          value={callerId ?? MAIN}
          options={[
            { id: MAIN, label: t('company.own.calls.main', { number: main }) },
            ...numbers.map(({ number, label }) => ({
              id: number,
              label: [show(number), label].filter(Boolean).join(' · '),
            })),
          ]}
          onChange={(id) => editor.change({ callerId: id === MAIN ? null : id })}
        />
      </div>
      {error !== undefined && <p className={styles.error}>{error}</p>}
    </div>
  );
}

interface AutoAnswerSentenceProps {
  readonly autoAnswer: AutoAnswer;
  readonly change: (autoAnswer: AutoAnswer) => void;
}

/** «Отвечать без нажатия [на каждый звонок] через [3] секунды». */
function AutoAnswerSentence({ autoAnswer, change }: AutoAnswerSentenceProps) {
  const { t } = useTranslation();
  const title = t('company.own.calls.autoAnswer');
  const when = WHEN.map((id) => ({ id, label: t(`company.own.calls.when.${id}`) }));
  return (
    <div className={styles.sentence}>
      <span>{title}</span>
      <WordSelect
        label={title}
        value={autoAnswer.when}
        options={when}
        onChange={(id) => change(autoAnswerOf(id))}
      />
      {autoAnswer.when === 'always' && (
        <>
          <span>{t('company.own.calls.in')}</span>
          <WordNumber
            label={t('company.own.calls.seconds')}
            value={autoAnswer.afterSeconds}
            min={0}
            max={LONGEST_SECONDS}
            onChange={(afterSeconds) => change({ when: 'always', afterSeconds })}
          />
          <span>{t('company.own.secondsWord', { count: autoAnswer.afterSeconds })}</span>
        </>
      )}
      {autoAnswer.when === 'asked' && (
        <WordSelect
          label={t('company.own.calls.byWhom')}
          value={autoAnswer.by}
          options={BY.map((id) => ({ id, label: t(`company.own.calls.by.${id}`) }))}
          onChange={(id) => change({ when: 'asked', by: BY.find((one) => one === id) ?? 'administrators' })}
        />
      )}
    </div>
  );
}

function autoAnswerOf(when: string): AutoAnswer {
  if (when === 'always') return { when, afterSeconds: USUAL_SECONDS };
  return when === 'asked' ? { when, by: 'own-departments' } : { when: 'never' };
}
