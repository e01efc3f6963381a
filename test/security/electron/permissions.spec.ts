import { expect, test } from '../../support/communicator-test.ts';

test('the phone page gets the microphone, and nothing else that a page can ask for', async ({ launch }) => {
  const app = await launch();
  const window = await app.firstWindow();
  await window.enterOffice('Иван Петров');
  await window.becomesRegistered();
  const answers = await window.evaluate(async () => {
    const name = (reason: unknown) => (reason instanceof DOMException ? reason.name : String(reason));
    const media = (wanted: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(wanted).then(() => 'granted', name);
    const labels = async (kind: MediaDeviceKind) =>
      (await navigator.mediaDevices.enumerateDevices()).filter(
        (device) => device.kind === kind && device.label,
      ).length;
    return {
      microphone: await media({ audio: true }),
      camera: await media({ video: true }),
      both: await media({ audio: true, video: true }),
      screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'granted', name),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code === 1 ? 'NotAllowedError' : `code ${code}`),
        ),
      ),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', name),
      notifications: await Notification.requestPermission(),
      namesMicrophones: (await labels('audioinput')) > 0,
      namesLoudspeakers: (await labels('audiooutput')) > 0,
      namesCameras: (await labels('videoinput')) > 0,
    };
  });
  expect(answers).toMatchObject({
    microphone: 'granted',
    camera: 'NotAllowedError',
    both: 'NotAllowedError',
    place: 'NotAllowedError',
    clipboard: 'NotAllowedError',
    notifications: 'denied',
    namesMicrophones: true,
    namesLoudspeakers: true,
    namesCameras: false,
  });
  expect(answers.screen).not.toBe('granted');
});

test('the sign-in page does not even get the microphone', async ({ launch }) => {
  const app = await launch();
  const window = await app.firstWindow();
  const answer = await window.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (reason: DOMException) => reason.name,
    ),
  );
  expect(answer).toBe('NotAllowedError');
});
