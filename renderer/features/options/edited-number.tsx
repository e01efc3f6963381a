import { EditedText } from '../settings/editing/edited-text.tsx';

export interface EditedNumberProps {
  readonly label: string;
  readonly value: number;
  readonly error?: string | undefined;
  readonly onCommit: (value: number) => void;
}

/** A whole number that applies when one is done with it; what is none changes nothing. */
export function EditedNumber({ value, onCommit, ...rest }: EditedNumberProps) {
  return (
    <EditedText
      {...rest}
      value={String(value)}
      onCommit={(text) => {
        const typed = Number(text.trim());
        if (text.trim() !== '' && Number.isSafeInteger(typed)) onCommit(typed);
      }}
    />
  );
}
