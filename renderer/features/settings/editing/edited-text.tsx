import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { TextField, type TextFieldProps } from '../../../ui/text-field.tsx';

export interface EditedTextProps extends Omit<TextFieldProps, 'onChange'> {
  /** The whole text, when one leaves the field or presses Enter: not each letter. */
  readonly onCommit: (value: string) => void;
}

/**
 * A line of text that applies when one is done with it, also when its screen goes away first. Escape brings back
 * what was.
 */
export function EditedText({ value, onCommit, ...rest }: EditedTextProps) {
  const [typed, setTyped] = useState<string>();
  const latest = useRef<() => void>(() => undefined);
  const commit = () => {
    if (typed !== undefined && typed !== value) onCommit(typed);
    setTyped(undefined);
  };
  useEffect(() => {
    latest.current = () => {
      if (typed !== undefined && typed !== value) onCommit(typed);
    };
  });
  useEffect(() => () => latest.current(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !rest.isLong) commit();
    if (event.key !== 'Escape' || typed === undefined) return;
    event.stopPropagation();
    setTyped(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the field in it pass here.
    <div onBlur={commit} onKeyDown={onKeyDown}>
      <TextField {...rest} value={typed ?? value} onChange={setTyped} />
    </div>
  );
}
