import { Delete } from 'lucide-react';
import {
  type ChangeEvent,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { caretAfterFormatting } from './caret-after-formatting.ts';
import styles from './number-field.module.css';
import { useRestingCaret } from './use-resting-caret.ts';

/** A copied link: the address in it is what to call. */
const LINK = /^(tel|callto|sips?):/i;

export interface NumberFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter. */
  readonly onSubmit: () => void;
  /** Arrow down: to the first colleague below. */
  readonly onLeaveDown: () => void;
}

/** Takes a name to search for or a number to call, typed or pasted; formats numbers while they are typed. */
export function NumberField({ field, value, onChange, onSubmit, onLeaveDown }: NumberFieldProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const caret = useRef<number>(undefined);
  useRestingCaret(field);

  useLayoutEffect(() => {
    if (caret.current === undefined || document.activeElement !== field.current) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = event.target.value;
    const formatted = numbers.type(typed);
    caret.current = caretAfterFormatting(typed, event.target.selectionStart ?? typed.length, formatted);
    onChange(formatted);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain').trim();
    if (!LINK.test(text)) return;
    event.preventDefault();
    onChange(numbers.type(numbers.dial(text)));
  };
  const erase = () => {
    onChange(numbers.type(withoutLast(value)));
    field.current?.focus();
  };
  const clear = () => onChange('');
  const keys = new Map([
    ['Enter', onSubmit],
    ['Escape', clear],
    ['ArrowDown', onLeaveDown],
  ]);
  const press = (event: KeyboardEvent) => {
    const run = keys.get(event.key);
    if (!run || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run();
  };
  const length: CSSProperties & Record<'--length', number> = { '--length': value.length };
  return (
    <div className={styles.field} style={length}>
      <input
        ref={field}
        className={styles.input}
        value={value}
        onChange={change}
        onKeyDown={press}
        onPaste={paste}
        aria-label={t('dial.label')}
        placeholder={t('dial.label')}
        autoComplete="off"
        spellCheck={false}
      />
      {value !== '' && (
        <div className={styles.erase}>
          <IconButton icon={Delete} label={t('dial.clear')} shortcut="⌫" onPress={erase} />
        </div>
      )}
    </div>
  );
}

/** Without its last digit or letter: the punctuation before it is the formatter's. */
function withoutLast(text: string): string {
  return text.replace(/[^\p{L}\d*#+]*[\s\S]$/u, '');
}
