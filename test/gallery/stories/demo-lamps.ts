import type { Lamp } from '../../../renderer/phone/lamps/lamp.ts';
import { createLampBoard, type LampSwitchboard } from '../../../renderer/stores/lamp-board.ts';

/** One of each, as far as there are people. */
export const demoLamps: Readonly<Record<string, Lamp>> = {
  102: { state: 'free' },
  103: { state: 'talking', with: { name: '', number: '+79172340506' } },
  104: { state: 'ringing', with: { name: 'Ольга Иванова', number: '+79172340506' } },
  105: { state: 'on-hold' },
  106: { state: 'not-registered' },
};

/** Lamps that stay as they are. */
export function lampBoardOf(lamps: Readonly<Record<string, Lamp>>): LampSwitchboard {
  const board = createLampBoard((draw) => draw());
  for (const [extension, lamp] of Object.entries(lamps)) board.set(extension, lamp);
  return board;
}
