import { RING_SECONDS } from './office.ts';
import type { Step } from './step.ts';
import { type anna, hearOneAnother, timePasses } from './words.ts';

type Actor = typeof anna;

/** Two employees, connected: the caller rings the other's short number. */
export const talking = (caller: Actor, callee: Actor, number: string): readonly Step[] => [
  caller.calls(number),
  callee.isRung(),
  callee.answers(),
  caller.isAnswered(),
  hearOneAnother(caller.who, callee.who),
];

/** Whoever rings now rings as long as anybody does, in vain. */
export const nobodyAnswers: Step = timePasses(RING_SECONDS);

/** «Отклонён». */
export const isRejected = (caller: Actor): Step => caller.isRefused(603);
