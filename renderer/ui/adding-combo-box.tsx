import { useEffect, useState } from 'react';
import { ComboBox, type ComboBoxProps } from './combo-box.tsx';

export interface AddingComboBoxProps extends Omit<ComboBoxProps, 'value' | 'onChange'> {
  readonly onAdd: (id: string) => void;
}

/** A field that finds something to add, and is empty again for the next one, with the focus still in it. */
export function AddingComboBox({ onAdd, ...rest }: AddingComboBoxProps) {
  const [added, setAdded] = useState<string>();
  // Chosen for a moment: the list closes for what is chosen, and the field empties for what no longer is.
  useEffect(() => {
    if (added !== undefined) setAdded(undefined);
  }, [added]);
  return (
    <ComboBox
      {...rest}
      value={added}
      onChange={(id) => {
        if (id === undefined) return;
        setAdded(id);
        onAdd(id);
      }}
    />
  );
}
