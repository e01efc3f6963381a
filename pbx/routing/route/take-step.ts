import type { Destination } from '../../contract/destination.ts';
import type { CallDraft } from '../call/call.ts';
import type { Step } from '../call/step.ts';
import { afterDepartment } from '../department/after-department.ts';
import { enterDepartment } from '../department/hunt.ts';
import { enterConference } from '../features/conference.ts';
import { enterEcho } from '../features/echo.ts';
import { enterFax } from '../features/fax.ts';
import { enterMailbox } from '../features/mailbox.ts';
import { park } from '../features/parking.ts';
import { bringBack } from '../features/transfer.ts';
import { enterAnsweringMachine, enterVoicemail } from '../features/voicemail.ts';
import { afterEmployee } from '../forwarding/after-employee.ts';
import { ringEmployee } from '../forwarding/ring-employee.ts';
import { ringOutside } from '../forwarding/ring-outside.ts';
import { missingCase } from '../missing-case.ts';
import { yieldNobody } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { enterMenu } from './menu.ts';
import { takeRoute } from './number-route.ts';
import { readDialled } from './read-dialled.ts';
import { hangUpHere, refuse } from './refuse.ts';

/** Takes steps until the call stands in a stage that waits for something. */
export const settle = (turn: Turn, call: CallDraft): void => {
  while (call.stage.stage === 'deciding') {
    const [step, ...rest] = call.next;
    call.next = rest;
    if (step) takeStep(turn, call, step);
    else refuse(turn, call);
  }
};

const takeStep = (turn: Turn, call: CallDraft, step: Step) => {
  switch (step.step) {
    case 'dialled':
      return goDialled(turn, call, step.dialled, step.by);
    case 'route':
      return takeRoute(turn, call, step.number);
    case 'go':
      return go(turn, call, step.to, step.by);
    case 'secretary':
      return ringEmployee(turn, call, step.employee, false);
    case 'after-employee':
      return afterEmployee(turn, call, step.employee, step.voicemail);
    case 'own-voicemail':
      return goOwnVoicemail(turn, call, step.employee);
    case 'after-department':
      return afterDepartment(turn, call, step.department);
    case 'back':
      return bringBack(turn, call, step.employee);
    default:
      return missingCase(step);
  }
};

const go = (turn: Turn, call: CallDraft, to: Destination, by: string | null) => {
  switch (to.to) {
    case 'employee':
      return ringEmployee(turn, call, to.employee, true);
    case 'secretary':
      return goSecretary(turn, call, to);
    case 'department':
      return enterDepartment(turn, call, to.department);
    case 'outside':
      return goOutside(turn, call, to.number, by);
    case 'voicemail':
      return enterVoicemail(turn, call, to.employee);
    case 'answering-machine':
      return enterAnsweringMachine(turn, call);
    case 'menu':
      enterMenu(turn, call, to.menu);
      return;
    case 'fax':
      return enterFax(turn, call);
    case 'hang-up':
      return hangUpHere(turn, call);
    default:
      return missingCase(to);
  }
};

const goSecretary = (
  turn: Turn,
  call: CallDraft,
  { employee, otherwise }: Extract<Destination, { to: 'secretary' }>,
): void => {
  trace(turn, call, 'secretary', { name: turn.index.employees.get(employee)?.name ?? '' });
  call.next = [{ step: 'secretary', employee }, { step: 'go', to: otherwise, by: null }, ...call.next];
};

/** One of the company's own numbers leads to its route, whoever sends the call there. */
const goOutside = (turn: Turn, call: CallDraft, number: string, by: string | null): void => {
  const own = turn.index.numberByPublic.get(number);
  if (own) call.next = [{ step: 'route', number: own.id }, ...call.next];
  else ringOutside(turn, call, number, by);
};

const goOwnVoicemail = (turn: Turn, call: CallDraft, id: string): void => {
  if (turn.index.employees.get(id)?.voicemail.enabled) enterVoicemail(turn, call, id);
};

const goDialled = (turn: Turn, call: CallDraft, typed: string, by: string) => {
  const dialled = readDialled(turn.settings, typed);
  const { codes } = turn.settings.options;
  switch (dialled.to) {
    case 'employee':
      return ringEmployee(turn, call, dialled.employee, true);
    case 'department':
      return enterDepartment(turn, call, dialled.department);
    case 'number':
      return takeRoute(turn, call, dialled.number);
    case 'outside':
      return ringOutside(turn, call, dialled.number, by);
    case 'park':
      return park(turn, call);
    case 'mailbox':
      return isOwnCall(call, by) ? enterMailbox(turn, call, codes.voicemail) : notFound(turn, call, typed);
    case 'echo':
      return enterEcho(turn, call, codes.echoTest);
    case 'conference':
      return enterConference(turn, call, dialled.room);
    case 'parked':
    case 'pickup':
    case 'nowhere':
      return notFound(turn, call, typed);
    default:
      return missingCase(dialled);
  }
};

/** Nobody is transferred into the transferor's mailbox. */
const isOwnCall = (call: CallDraft, by: string): boolean => call.subject.employee === by;

const notFound = (turn: Turn, call: CallDraft, dialled: string): void => {
  trace(turn, call, 'not-found', { dialled: dialled.slice(0, 80) });
  yieldNobody(turn, call, 'not-found');
};
