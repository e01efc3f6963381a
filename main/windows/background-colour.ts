import { nativeTheme } from 'electron';

/** As the pages paint themselves before their first frame (`renderer/ui/tokens.css`), so that nothing flashes. */
export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#0e1013' : '#f3f4f7';
}
