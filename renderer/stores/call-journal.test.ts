import { beforeEach, describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { fakePhoneView } from '../../test/doubles/fake-phone-view.ts';
import type { CallStage, CallView, PhoneView } from '../phone/phone-view.ts';
import { createCallJournal, type JournalKeeping } from './call-journal.ts';

const olga = { name: 'Ольга', number: '+79172340506' };
const ended = (reason: string): CallStage =>
  ({ stage: 'ended', reason, talkedMs: 0, sipCode: undefined }) as CallStage;
const talking = (since: number): CallStage => ({
  stage: 'talking',
  since,
  muted: false,
  held: false,
  heldByPeer: false,
});

/** A drawer that two windows share. */
function drawer(): JournalKeeping {
  let kept: string | undefined;
  const listeners = new Set<() => void>();
  return {
    read: () => kept,
    write: (text) => {
      kept = text;
      for (const tell of listeners) tell();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

describe('the journal of a phone whose PBX keeps no history', () => {
  let keeping: JournalKeeping;
  let at: number;
  let ids: number;

  beforeEach(() => {
    keeping = drawer();
    at = 1000;
    ids = 0;
  });
  const open = () => {
    const phone = createStore<PhoneView>(() => fakePhoneView());
    const journal = createCallJournal({ phone, keeping, now: () => at, newId: () => `j${++ids}` });
    const shows = (id: string, direction: CallView['direction'], status: CallStage) =>
      phone.setState({ calls: [{ id, direction, party: olga, status } as CallView] });
    return { ...journal, shows, calls: () => journal.store.getState() };
  };

  test('missed calls are invisible (they are not): a call that nobody answered is written down', () => {
    const { shows, calls } = open();
    const called = { name: 'Отдел продаж', number: '200' };
    shows('a', 'incoming', { stage: 'incoming', called });
    at = 9000;
    shows('a', 'incoming', ended('missed'));
    shows('a', 'incoming', ended('missed'));
    expect(calls()).toEqual([
      {
        ...{ id: 'j1', direction: 'incoming', party: olga, called, reason: 'missed' },
        ...{ startedAt: 1000, answeredAt: null, endedAt: 9000 },
      },
    ]);
  });

  test('a talk is written down with when it was answered, and is there at the next start', () => {
    const { shows } = open();
    shows('a', 'outgoing', { stage: 'dialling' });
    shows('a', 'outgoing', talking(3000));
    at = 9000;
    shows('a', 'outgoing', ended('hung-up'));
    expect(open().calls()).toMatchObject([{ startedAt: 1000, answeredAt: 3000, endedAt: 9000 }]);
  });

  test('what was turned away is missed', () => {
    const { turnedAway, calls } = open();
    turnedAway(olga, undefined);
    expect(calls()).toMatchObject([{ party: olga, reason: 'missed' }]);
  });

  test('two windows of one account write into one journal', () => {
    const [one, other] = [open(), open()];
    one.turnedAway(olga, undefined);
    other.turnedAway(olga, undefined);
    expect(one.calls()).toHaveLength(2);
    one.stop();
    other.turnedAway(olga, undefined);
    expect(one.calls()).toHaveLength(2);
  });

  test('has a limit, and what cannot be read is as if there were none', () => {
    const { turnedAway, calls } = open();
    for (let call = 0; call < 1002; call++) turnedAway(olga, undefined);
    expect(calls()).toHaveLength(1000);
    keeping.write('{"version":0}');
    expect(open().calls()).toEqual([]);
  });
});
