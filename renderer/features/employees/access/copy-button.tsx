import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/icon-button.tsx';

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied: «Пароль». */
  readonly what: string;
}

/** Puts a text on the clipboard, and says that it did. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === text;
  return (
    <IconButton
      icon={isCopied ? Check : Copy}
      label={t(`company.employees.access.${isCopied ? 'copied' : 'copy'}`, { what })}
      onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    />
  );
}
