import { useState } from 'react';
import { EditedText } from './edited-text.tsx';

export interface EditedValueProps<Value> {
  readonly label: string;
  readonly placeholder?: string;
  /** As people read it. */
  readonly text: string;
  /** What the text means; undefined: nothing. */
  readonly read: (text: string) => Value | undefined;
  /** Said of a text that means nothing; it is not given on, and stays. */
  readonly wrong: string;
  readonly error?: string | undefined;
  readonly onCommit: (value: Value) => void;
}

/** A line of text that stands for something else, or for nothing: then it says so. */
export function EditedValue<Value>({ text, read, wrong, error, onCommit, ...rest }: EditedValueProps<Value>) {
  const [refused, setRefused] = useState<string>();
  const commit = (typed: string) => {
    const value = read(typed);
    setRefused(value === undefined ? typed : undefined);
    if (value !== undefined) onCommit(value);
  };
  return (
    <EditedText
      {...rest}
      value={refused ?? text}
      error={refused === undefined ? error : wrong}
      onCommit={commit}
    />
  );
}
