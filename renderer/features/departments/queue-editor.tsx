import { useTranslation } from 'react-i18next';
import type { Department } from '../../../pbx/contract/department.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { useGreetings } from '../company/use-greetings.ts';
import styles from './department-editor.module.css';

type Queue = Department['queue'];

export interface QueueEditorProps {
  readonly queue: Queue;
  readonly onChange: (queue: Queue) => void;
}

/** Id of no sound of the company. */
const OWN_MUSIC = 'own';

/** Whether callers wait when everybody is busy, for how long, and what they hear. */
export function QueueEditor({ queue, onChange }: QueueEditorProps) {
  const { t } = useTranslation();
  const change = (fields: Partial<Queue>) => onChange({ ...queue, ...fields });
  return (
    <>
      <Checkbox isSelected={queue.enabled} onChange={(enabled) => change({ enabled })}>
        {t('company.departments.queue.enabled')}
      </Checkbox>
      {!queue.enabled && <p className={styles.muted}>{t('company.departments.queue.off')}</p>}
      {queue.enabled && (
        <>
          <div className={styles.fields}>
            <NumberField
              label={t('company.departments.queue.maxWait')}
              value={queue.maxWaitSeconds}
              min={10}
              max={3600}
              step={10}
              onChange={(maxWaitSeconds) => change({ maxWaitSeconds })}
            />
            <NumberField
              label={t('company.departments.queue.maxCallers')}
              value={queue.maxCallers}
              min={1}
              max={100}
              onChange={(maxCallers) => change({ maxCallers })}
            />
          </div>
          <MusicSelect music={queue.music} onChange={(music) => change({ music })} />
          <Checkbox
            isSelected={queue.announcePosition}
            onChange={(announcePosition) => change({ announcePosition })}
          >
            {t('company.departments.queue.position')}
          </Checkbox>
          <Checkbox isSelected={queue.announceWait} onChange={(announceWait) => change({ announceWait })}>
            {t('company.departments.queue.wait')}
          </Checkbox>
          {(queue.announcePosition || queue.announceWait) && (
            <NumberField
              label={t('company.departments.queue.every')}
              value={queue.announceEverySeconds}
              min={10}
              max={300}
              step={10}
              onChange={(announceEverySeconds) => change({ announceEverySeconds })}
            />
          )}
        </>
      )}
    </>
  );
}

interface MusicSelectProps {
  readonly music: Queue['music'];
  readonly onChange: (music: Queue['music']) => void;
}

function MusicSelect({ music, onChange }: MusicSelectProps) {
  const { t } = useTranslation();
  const greetings = useGreetings();
  const sounds = greetings.state === 'loaded' ? greetings.value : [];
  return (
    <Select
      label={t('company.departments.queue.music')}
      value={music ?? OWN_MUSIC}
      options={[
        { id: OWN_MUSIC, label: t('company.departments.queue.ownMusic') },
        ...sounds.map(({ id, name }) => ({ id, label: name })),
      ]}
      onChange={(id) => onChange(id === OWN_MUSIC ? null : id)}
    />
  );
}
