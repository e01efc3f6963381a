import { Upload } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { VersionedGreeting } from '../../../pbx/contract/settings-administration.ts';
import { apiErrorText } from '../../api/api-error-text.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { SoundPlayer } from '../sounds/sound-player.tsx';
import styles from './greeting-field.module.css';
import { useRouteEditing } from './route-editing-context.ts';

const LIMIT_BYTES = 10 * 1024 * 1024;
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
  const { api } = usePbx();
  const { route, actions } = useRouteEditing();
  const [isUploading, setUploading] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { greetings } = route.company;
  const chosen = value === null ? undefined : greetings.get(value);

  const upload = async (file: File) => {
    setProblem(file.size > LIMIT_BYTES ? t('company.routes.panel.uploadTooBig') : undefined);
    if (file.size > LIMIT_BYTES) return;
    setUploading(true);
    const content = new Uint8Array(await file.arrayBuffer());
    const result = await api.send('POST', '/v1/greetings', VersionedGreeting, {
      file: { name: file.name.slice(-200), content },
    });
    if (result.ok) {
      await actions.reloadCompany();
      onChange(result.value.id);
    } else setProblem(apiErrorText(t, result.error));
    setUploading(false);
  };
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
      <FileTrigger
        acceptedFileTypes={['audio/*']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) void upload(file);
        }}
      >
        <Button size="small" variant="quiet" icon={Upload} isPending={isUploading}>
          {t(isUploading ? 'company.routes.panel.uploading' : 'company.routes.panel.upload')}
        </Button>
      </FileTrigger>
      {problem !== undefined && (
        <Notice tone="error" urgent>
          {problem}
        </Notice>
      )}
    </div>
  );
}
