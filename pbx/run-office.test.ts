import { expect, it } from 'vitest';
import { RecordingParentPort } from '../test/doubles/recording-parent-port.ts';
import type { RunningOffice } from './composition-root.ts';
import { OfficeMessage } from './contract/office.ts';
import { runOffice } from './run-office.ts';
import { StoreError } from './store/database/store-error.ts';

const pbx = (closed: () => void): Pick<RunningOffice, 'credentials' | 'close'> => ({
  credentials: {
    sip: { url: 'ws://127.0.0.1:1/sip', domain: 'd' },
    api: { url: 'http://127.0.0.1:1' },
    people: [],
    outside: {
      name: 'o',
      login: 'outside',
      password: 'p',
      number: '+7',
      companyNumber: '+7',
      companyName: 'o',
    },
  },
  close: async () => closed(),
});

it('says that it is ready, and closes when told to stop', async () => {
  const port = new RecordingParentPort();
  let closed = false;
  const office = runOffice(port, async () => pbx(() => (closed = true)));
  expect(OfficeMessage.parse(await port.firstPosted())).toMatchObject({ type: 'ready' });
  port.say('nonsense');
  port.say({ type: 'stop' });
  await office;
  expect(closed).toBe(true);
});

it('closes what it opened when it was told to stop while it started', async () => {
  const port = new RecordingParentPort();
  let closed = false;
  const office = runOffice(port, async () => {
    port.say({ type: 'stop' });
    return pbx(() => (closed = true));
  });
  await office;
  expect(closed).toBe(true);
});

it('says why it could not open', async () => {
  const port = new RecordingParentPort();
  const office = runOffice(port, () =>
    Promise.reject(new StoreError('damaged', 'The database x is damaged.')),
  );
  expect(await port.firstPosted()).toEqual({ type: 'failed', reason: 'The database x is damaged.' });
  port.say({ type: 'stop' });
  await office;
});
