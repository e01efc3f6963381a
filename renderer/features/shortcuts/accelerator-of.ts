/** `KeyboardEvent.code` of keys that are not called after what they print, as Electron calls them. */
const NAMES: Readonly<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Enter',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

type Keys = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/**
 * The Electron accelerator of a key press, whatever keyboard layout is on. Undefined while only modifiers are down, and
 * for a key that must not be taken from all other programs: a letter alone or with Shift.
 */
export function acceleratorOf({ code, ctrlKey, altKey, shiftKey, metaKey }: Keys): string | undefined {
  const key =
    /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? /^F(?:[1-9]|1\d|2[0-4])$/.exec(code)?.[0] ?? NAMES[code];
  const isFunction = /^F\d+$/.test(key ?? '');
  if (key === undefined || !(ctrlKey || altKey || metaKey || (isFunction && !shiftKey))) return undefined;
  const modifiers = [ctrlKey && 'Control', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Super'].filter(
    (modifier) => modifier !== false,
  );
  return [...modifiers, key].join('+');
}
