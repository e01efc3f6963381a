import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useGreetingUpload } from '../company/use-greeting-upload.ts';
import { SoundFileTrigger } from '../sounds/sound-file-trigger.tsx';
import { SoundPlayer } from '../sounds/sound-player.tsx';
import styles from './greeting-field.module.css';
import { useRouteEditing } from './route-editing-context.ts';

const NONE = 'none';

export interface GreetingFieldProps {
  readonly label: string;
  /** What none of the company's own is called. */
  readonly noneLabel: string;
  readonly value: string | null;
  readonly onChange: (greeting: string | null) => void;
}

/** Which of the company's sounds is played: to choose, to listen to, or to bring along. */
export function GreetingField({ label, noneLabel, value, onChange }: GreetingFieldProps) {
  const { t } = useTranslation();
  const { route, actions } = useRouteEditing();
  const { greetings } = route.company;
  const chosen = value === null ? undefined : greetings.get(value);

  const { upload, isUploading, trouble } = useGreetingUpload(async (id) => {
    await actions.reloadCompany();
    onChange(id);
  });
  return (
    <div className={styles.field}>
      <Select
        label={label}
        value={chosen?.id ?? NONE}
        options={[
          { id: NONE, label: noneLabel },
          ...[...greetings.values()].map(({ id, name }) => ({ id, label: name })),
        ]}
        onChange={(id) => onChange(id === NONE ? null : id)}
      />
      {chosen && <SoundPlayer path={`/v1/greetings/${chosen.id}/audio`} fileName={`${chosen.name}.ogg`} />}
      <SoundFileTrigger onChoose={(file) => void upload(file)}>
        <Button size="small" variant="quiet" icon={Upload} isPending={isUploading}>
          {t(isUploading ? 'company.routes.panel.uploading' : 'company.routes.panel.upload')}
        </Button>
      </SoundFileTrigger>
      {trouble && (
        <Notice tone="error" urgent>
          {trouble}
        </Notice>
      )}
    </div>
  );
}
