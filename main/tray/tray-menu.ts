import type { MenuItemConstructorOptions } from 'electron';
import { OwnStatus } from '../../preload/contract/own-status.ts';
import type { DeskState } from '../desktop/desk-state.ts';
import type { Texts } from '../texts.ts';

export interface TrayActions {
  readonly open: () => void;
  readonly answer: (key: string) => void;
  readonly decline: (key: string) => void;
  readonly setStatus: (status: OwnStatus) => void;
  readonly present: (isPresenting: boolean) => void;
  readonly quit: () => void;
}

/** What can be done from the icon now. */
export function trayMenu(
  state: DeskState,
  isPresenting: boolean,
  texts: Texts,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  const separator = { type: 'separator' } as const;
  return [
    ...state.ringing.flatMap(({ key, party }) => {
      const who = party.name || party.number || texts.unknownCaller;
      return [
        { label: `${texts.answer}: ${who}`, click: () => actions.answer(key) },
        { label: `${texts.decline}: ${who}`, click: () => actions.decline(key) },
      ];
    }),
    ...(state.ringing.length > 0 ? [separator] : []),
    { label: texts.open, click: actions.open },
    ...(state.line === 'signed-out' ? [] : [separator, ...statusItems(state, texts, actions), separator]),
    {
      label: texts.presenting,
      type: 'checkbox',
      checked: isPresenting,
      click: () => actions.present(!isPresenting),
    },
    separator,
    { label: texts.quit, click: actions.quit },
  ];
}

function statusItems(state: DeskState, texts: Texts, actions: TrayActions): MenuItemConstructorOptions[] {
  return OwnStatus.options.map((status) => ({
    label: texts.statuses[status],
    type: 'radio' as const,
    checked: state.status === status,
    click: () => actions.setStatus(status),
  }));
}
