import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VersionedGreeting } from '../../../pbx/contract/settings-administration.ts';
import { apiErrorText } from '../../api/api-error-text.ts';
import type { ApiError } from '../../api/api-result.ts';
import { usePbx } from '../../api/pbx-access.ts';

const MOST_BYTES = 10 * 1024 * 1024;
const PROBLEMS = ['too-large', 'too-long', 'not-audio', 'broken', 'empty'] as const;

/** Brings a sound to the PBX, which checks and converts it. `trouble`: why it did not take it, in words. */
export function useGreetingUpload(uploaded: (id: string) => Promise<void>) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [isUploading, setUploading] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const upload = async (file: File) => {
    setTrouble(undefined);
    if (file.size > MOST_BYTES) return setTrouble(t('company.options.greetings.wrong.too-large'));
    setUploading(true);
    const content = new Uint8Array(await file.arrayBuffer());
    const sent = await api.send('POST', '/v1/greetings', VersionedGreeting, {
      file: { name: file.name.slice(-200), content },
    });
    if (sent.ok) await uploaded(sent.value.id);
    else setTrouble(uploadTrouble(t, sent.error));
    setUploading(false);
  };
  return { upload, isUploading, trouble };
}

function uploadTrouble(t: TFunction, error: ApiError): string {
  if (error.kind !== 'problem' || error.problem.code !== 'validation-failed') return apiErrorText(t, error);
  const code = error.problem.errors?.find(({ at }) => at === '/file')?.code;
  const known = PROBLEMS.find((problem) => problem === code);
  return t(`company.options.greetings.wrong.${known ?? 'other'}`);
}
