import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';

const { lamp } = ru.colleagues;

test('a lamp follows its colleague: not in reach, free, ringing, talking, free', async ({ phoneOf }) => {
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
});
