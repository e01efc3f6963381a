import { Mic, RotateCcw, Square, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorText } from '../../api/api-error-text.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';
import { errorAt } from '../settings/editing/field-error.ts';
import { SoundFileTrigger } from '../sounds/sound-file-trigger.tsx';
import { SoundPlayer } from '../sounds/sound-player.tsx';
import { useNow } from '../time/use-now.ts';
import { OwnGroup } from './own-group.tsx';
import type { OwnGroupEditing } from './own-group-props.ts';
import styles from './own-more.module.css';
import { toOgg } from './to-ogg.ts';
import { useRecorder } from './use-recorder.ts';

const PATH = '/v1/me/voicemail-greeting';

/** Whether messages are taken, and what callers hear before they leave one. */
export function VoicemailGroup({ editor, me }: OwnGroupEditing) {
  const { t } = useTranslation();
  const { voicemail } = me;
  const change = (part: Partial<typeof voicemail>) => editor.change({ voicemail: { ...voicemail, ...part } });
  return (
    <OwnGroup
      part="voicemail"
      title={t('company.ownMore.voicemail.title')}
      words={t('company.ownMore.voicemail.words')}
    >
      <Checkbox isSelected={voicemail.enabled} onChange={(enabled) => change({ enabled })}>
        {t('company.ownMore.voicemail.enabled')}
      </Checkbox>
      {voicemail.enabled && (
        <>
          <Checkbox isSelected={voicemail.byEmail} onChange={(byEmail) => change({ byEmail })}>
            {me.email === null
              ? t('company.ownMore.voicemail.byEmailLater')
              : t('company.ownMore.voicemail.byEmail', { email: me.email })}
          </Checkbox>
          <OwnGreeting editor={editor} me={me} />
        </>
      )}
    </OwnGroup>
  );
}

function OwnGreeting({ editor, me }: OwnGroupEditing) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const recorder = useRecorder();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const { greeting } = me.voicemail;

  const tell = async (work: () => ReturnType<typeof send>) => {
    setSending(true);
    const result = await work().catch(() => undefined);
    setSending(false);
    if (result?.ok) {
      setTrouble(undefined);
      recorder.forget();
      return editor.reload();
    }
    const words = result && (errorAt(t, result.error, '/file') ?? apiErrorText(t, result.error));
    setTrouble(words ?? t('company.ownMore.voicemail.notSound'));
  };
  const send = (name: string, content: Uint8Array<ArrayBuffer>) =>
    api.tell('POST', PATH, { file: { name: name.slice(-200), content } });
  const sendFile = (file: File) =>
    tell(async () => send(file.name, new Uint8Array(await file.arrayBuffer())));
  const { state } = recorder;
  return (
    <div className={styles.part}>
      <p>{t(greeting === null ? 'company.ownMore.voicemail.usual' : 'company.ownMore.voicemail.own')}</p>
      {greeting !== null && (
        <SoundPlayer
          key={greeting}
          path={`${PATH}/audio`}
          fileName={t('company.ownMore.voicemail.fileName')}
        />
      )}
      {state.stage === 'recording' && <Countdown until={state.until} />}
      {state.stage === 'recorded' && (
        // biome-ignore lint/a11y/useMediaCaption: it is what one has just said.
        <audio controls src={state.url} aria-label={t('company.ownMore.voicemail.recorded')} />
      )}
      {state.stage === 'failed' && (
        <Notice tone="warning" urgent>
          {t('company.ownMore.voicemail.noMicrophone')}
        </Notice>
      )}
      {trouble && (
        <Notice tone="error" urgent>
          {trouble}
        </Notice>
      )}
      <div className={styles.actions}>
        {state.stage === 'recording' ? (
          <Button size="small" icon={Square} onPress={recorder.stop}>
            {t('company.ownMore.voicemail.stop')}
          </Button>
        ) : state.stage === 'recorded' ? (
          <>
            <Button
              size="small"
              variant="primary"
              isPending={isSending}
              onPress={() => void tell(async () => send('greeting.ogg', await toOgg(state.words)))}
            >
              {t('company.ownMore.voicemail.keep')}
            </Button>
            <Button size="small" icon={RotateCcw} onPress={recorder.start}>
              {t('company.ownMore.voicemail.again')}
            </Button>
            <Button size="small" onPress={recorder.forget}>
              {t('company.ownMore.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" icon={Mic} isPending={state.stage === 'opening'} onPress={recorder.start}>
              {t('company.ownMore.voicemail.record')}
            </Button>
            <SoundFileTrigger onChoose={(file) => void sendFile(file)}>
              <Button size="small" icon={Upload} isPending={isSending}>
                {t('company.ownMore.voicemail.upload')}
              </Button>
            </SoundFileTrigger>
            {greeting !== null && (
              <Button size="small" icon={Trash2} onPress={() => void tell(() => api.tell('DELETE', PATH))}>
                {t('company.ownMore.voicemail.remove')}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const { t } = useTranslation();
  const seconds = Math.max(0, Math.ceil((until - useNow(until)) / 1000));
  return <output>{t('company.ownMore.voicemail.recording', { seconds })}</output>;
}
