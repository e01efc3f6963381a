import { setTimeout as passing } from 'node:timers/promises';
import { Communicator } from '../support/communicator.ts';
import { PulseAudio } from '../support/pulse-audio.ts';
import { BenchOffice } from './bench-office.ts';
import { loadOf } from './process-load.ts';

await using office = await BenchOffice.open();
await using pulse = await PulseAudio.start();
for (const s of ['speakers', 'room']) await pulse.speaker(s);
await pulse.microphone('desk-mic', 'room');
await pulse.makeDefault('speakers', 'desk-mic');
await using app = await Communicator.launch({
  env: pulse.environment,
  devices: 'system',
  recordsSound: false,
});
const window = await app.firstWindow();
const { login, password } = office.person('101');
await window.signIn({ address: office.address, login, password });
await window.becomesRegistered();
await passing(5000);
for (let i = 0; i < 3; i++) console.log('idle', (await loadOf(app.pid, 10)).toFixed(2));
await window.dial('*43');
await window.talks();
await passing(5000);
for (let i = 0; i < 3; i++) console.log('call, looking', (await loadOf(app.pid, 10)).toFixed(2));
await window.page.evaluate(async () => {
  const known = await navigator.mediaDevices.enumerateDevices();
  navigator.mediaDevices.enumerateDevices = () => Promise.resolve(known);
});
for (let i = 0; i < 3; i++) console.log('call, not looking', (await loadOf(app.pid, 10)).toFixed(2));
await window.hangUp();
