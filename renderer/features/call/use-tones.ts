import { useEffect, useRef, useState } from 'react';

const DIGIT = /^[\d*#]$/;
const OWNER_OF_KEYS = 'input, textarea, [role=menu], [role=alertdialog]';

export interface Tones {
  readonly sent: string;
  /** Absent while tones cannot be sent. */
  readonly press: ((digit: string) => void) | undefined;
}

/** Sends the digits of a call, from the screen and from the keyboard. `onTyped`: one came from the keyboard. */
export function useTones(sendDigit: ((digit: string) => void) | undefined, onTyped: () => void): Tones {
  const [sent, setSent] = useState('');
  const press =
    sendDigit &&
    ((digit: string) => {
      sendDigit(digit);
      setSent((before) => before + digit);
    });

  const latest = useRef({ press, onTyped });
  latest.current = { press, onTyped };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isFree = event.target instanceof Element && event.target.closest(OWNER_OF_KEYS) === null;
      if (!isFree || event.ctrlKey || event.metaKey || event.altKey || !DIGIT.test(event.key)) return;
      if (!latest.current.press) return;
      latest.current.press(event.key);
      latest.current.onTyped();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { sent, press };
}
