import type { PhoneReport } from '../../../preload/contract/phone-report.ts';
import type { GlobalShortcutName } from '../../../preload/contract/shortcuts.ts';
import { obeyCommand } from '../../command-line/obey-command.ts';
import type { WindowId } from '../../ipc/channel-handlers.ts';
import type { CommandedDesk } from '../commanded-desk.ts';
import { numberInText } from './number-in-text.ts';

export interface ShortcutPorts {
  readonly desk: CommandedDesk;
  /** What is selected (X11), else what was copied. */
  readonly copiedTexts: () => Promise<readonly string[]>;
  readonly tellNothingToCall: () => void;
}

/** What the global keys do. */
export function shortcutActions({
  desk,
  copiedTexts,
  tellNothingToCall,
}: ShortcutPorts): Readonly<Record<GlobalShortcutName, () => void>> {
  return {
    answer: () => void obeyCommand(desk, { type: 'answer' }),
    hangUp: () => void obeyCommand(desk, { type: 'hang-up' }),
    mute() {
      for (const [window, call] of talkingCalls(desk.reports)) {
        desk.tell(window, { type: 'mute', call: call.id, muted: !call.muted });
      }
    },
    callCopied: () =>
      void copiedTexts().then((texts) => {
        const number = texts.map(numberInText).find(Boolean);
        if (number === undefined) tellNothingToCall();
        else obeyCommand(desk, { type: 'call', number });
      }),
  };
}

function talkingCalls(reports: ReadonlyMap<WindowId, PhoneReport>) {
  return [...reports].flatMap(([window, { calls }]) =>
    calls.filter(({ stage, held }) => stage === 'talking' && !held).map((call) => [window, call] as const),
  );
}
