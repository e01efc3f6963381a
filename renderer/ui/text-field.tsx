import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import styles from './text-field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'url';
  readonly placeholder?: string;
  /** What is wrong with the value, in words; the field is marked while there is any. */
  readonly error?: string | undefined;
  /** Below the error. */
  readonly errorDetails?: ReactNode;
  readonly isReadOnly?: boolean;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  /** Takes several lines. */
  readonly isLong?: boolean;
  /** Drawn inside the field, at its end. */
  readonly end?: ReactNode;
}

/** A labelled line of text, or several, with its error under it. */
export function TextField({
  label,
  type = 'text',
  placeholder,
  error,
  errorDetails,
  isLong = false,
  end,
  ...rest
}: TextFieldProps) {
  return (
    <div className={styles.field}>
      <AriaTextField {...rest} type={type} isInvalid={error !== undefined} validationBehavior="aria">
        <Label className={styles.label ?? ''}>{label}</Label>
        <div className={styles.box}>
          {isLong ? (
            <TextArea className={styles.input ?? ''} placeholder={placeholder ?? ''} rows={3} />
          ) : (
            <Input
              className={styles.input ?? ''}
              placeholder={placeholder ?? ''}
              spellCheck={false}
              autoCapitalize="none"
            />
          )}
          {end}
        </div>
        <FieldError className={styles.error ?? ''}>{error}</FieldError>
      </AriaTextField>
      {error !== undefined && errorDetails}
    </div>
  );
}
