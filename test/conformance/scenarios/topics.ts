import { availability } from './availability.ts';
import { calls } from './calls.ts';
import { conference } from './conference.ts';
import { departments } from './departments.ts';
import { deskPhones } from './desk-phones.ts';
import { fax } from './fax.ts';
import { forwarding } from './forwarding.ts';
import { hold } from './hold.ts';
import { lamps } from './lamps.ts';
import { menus } from './menus.ts';
import { outside } from './outside.ts';
import { parking } from './parking.ts';
import { recording } from './recording.ts';
import { refusals } from './refusals.ts';
import type { Topic } from './scenario.ts';
import { transfers } from './transfers.ts';
import { voicemail } from './voicemail.ts';

/** Everything that is played, on every engine unless the topic says otherwise. */
export const topics: readonly Topic[] = [
  calls,
  refusals,
  hold,
  transfers,
  departments,
  menus,
  forwarding,
  voicemail,
  fax,
  parking,
  conference,
  outside,
  availability,
  lamps,
  recording,
  deskPhones,
];
