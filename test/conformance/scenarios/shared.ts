import { RING_SECONDS } from './office.ts';
import type { Step } from './step.ts';
import { type anna, differently, hearOneAnother, timePasses } from './words.ts';

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

/** «Отклонён»: the engines have different codes for it. */
export const isRejected = (caller: Actor): Step =>
  differently('Asterisk answers 403 where the embedded engine answers 603 (decision 0012)', {
    embedded: [caller.isRefused(603, 21)],
    asterisk: [caller.isRefused(403, 21)],
  });
