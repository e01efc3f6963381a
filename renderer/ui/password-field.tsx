import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'end'> {
  readonly revealLabel: string;
  readonly hideLabel: string;
}

/** A secret line, shown on request and hidden again when the form is being sent. */
export function PasswordField({ revealLabel, hideLabel, ...rest }: PasswordFieldProps) {
  const [revealed, setRevealed] = useState(false);
  const shown = revealed && !rest.isReadOnly;
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      end={
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={shown ? hideLabel : revealLabel}
          onPress={() => setRevealed(!shown)}
        />
      }
    />
  );
}
