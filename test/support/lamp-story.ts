import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, type PhoneOf } from './communicator-test.ts';

const { lamp } = ru.colleagues;

/** Maria watches Ivan come, be rung by Anna, talk with her and hang up. */
export async function watchLamp(phoneOf: PhoneOf): Promise<void> {
  const maria = await phoneOf('103');
  await maria.window.showColleagues();
  await expect(maria.window.colleague('Иван Петров')).toContainText(lamp['not-registered']);
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  await expect(maria.window.colleague('Иван Петров')).toContainText(lamp.free);
  await anna.window.dial('102');
  await expect(maria.window.colleague('Иван Петров')).toContainText(lamp.ringing);
  await ivan.window.answer();
  await expect(maria.window.colleague('Иван Петров')).toContainText(lamp.talking);
  await expect(maria.window.colleague('Анна Соколова')).toContainText(lamp.talking);
  await ivan.window.hangUp();
  await expect(maria.window.colleague('Иван Петров')).toContainText(lamp.free);
}
