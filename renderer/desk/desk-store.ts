import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PhoneCommand } from '../../preload/contract/phone-command.ts';
import type { PhoneReport } from '../../preload/contract/phone-report.ts';
import type { CallParty, PhoneView } from '../phone/phone-view.ts';
import type { DeskView } from './desk-view.ts';
import { MissedCalls } from './missed-calls.ts';
import { keepOwnStatus } from './own-status.ts';
import type { OwnStatusSource } from './own-status-source.ts';
import { obeyCommand } from './obey-command.ts';
import { phoneReport } from './phone-report.ts';

export interface DeskParts {
  readonly phone: StoreApi<PhoneView>;
  /** Where one's own status is kept; undefined: nowhere but here. */
  readonly statusSource?: OwnStatusSource | undefined;
  readonly report: (report: PhoneReport) => void;
  /** Epoch milliseconds. */
  now(): number;
}

export interface Desk {
  readonly store: StoreApi<DeskView>;
  obey(command: PhoneCommand): void;
  /** A call was turned away because the person does not want to be disturbed. */
  turnedAway(id: string, party: CallParty, called: CallParty | undefined): void;
  stop(): void;
}

/** One's own state, the calls that were missed, what other programs ask for; and main is told of all of it. */
export function createDesk({ phone, statusSource, report, now }: DeskParts): Desk {
  const missed = new MissedCalls(now);
  const own = keepOwnStatus(statusSource, () => show());
  let asked: string | undefined;
  let reported = '';

  const store = createStore<DeskView>(() => deskView());
  const unsubscribe = phone.subscribe((view) => {
    const changed = missed.watch(view.calls);
    if (changed || asked !== undefined) show();
    else tell();
  });
  tell();

  function deskView(): DeskView {
    return {
      status: own.view.status,
      statusTrouble: own.view.trouble,
      setStatus: own.set,
      missed: missed.list,
      ...(missed.list.length > 0 && { dismissMissed }),
      ...(asked !== undefined && { asked: askedCall(asked) }),
    };
  }

  function askedCall(target: string): NonNullable<DeskView['asked']> {
    const { call } = phone.getState();
    const cancel = () => ask(undefined);
    if (call === undefined) return { target, cancel };
    return {
      target,
      cancel,
      confirm: () => {
        cancel();
        call(target);
      },
    };
  }

  function show(): void {
    store.setState(deskView(), true);
    tell();
  }

  function tell(): void {
    const next = phoneReport(phone.getState(), store.getState(), {
      routedByStatus: statusSource !== undefined,
      awayAfterMinutes: own.view.awayAfterMinutes,
    });
    const text = JSON.stringify(next);
    if (text === reported) return;
    reported = text;
    report(next);
  }

  function ask(target: string | undefined): void {
    asked = target;
    show();
  }

  function dismissMissed(): void {
    missed.clear();
    show();
  }

  return {
    store,
    obey: (command) => obeyCommand({ view: phone.getState(), ask, setStatus: own.set }, command),
    turnedAway(id, party, called) {
      missed.add(id, party, called);
      show();
    },
    stop() {
      unsubscribe();
      own.stop();
    },
  };
}
