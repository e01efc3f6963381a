import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';

export interface SoundFileTriggerProps {
  readonly onChoose: (file: File) => void;
  /** The button. */
  readonly children: ReactNode;
}

/** Asks for a file of a kind that the PBX can read. */
export function SoundFileTrigger({ onChoose, children }: SoundFileTriggerProps) {
  return (
    <FileTrigger
      acceptedFileTypes={['audio/wav', 'audio/mpeg', 'audio/ogg', '.wav', '.mp3', '.ogg', '.opus']}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onChoose(file);
      }}
    >
      {children}
    </FileTrigger>
  );
}
