import { expect, test } from 'vitest';
import type { PhoneCommand } from '../../../preload/contract/phone-command.ts';
import { idleReport } from '../../../test/doubles/phone-reports.ts';
import { createLinkOpener } from './open-link.ts';

const start = (dialsAtOnce = false) => {
  const told: PhoneCommand[] = [];
  const presented: (number | undefined)[] = [];
  const reports = new Map<number, ReturnType<typeof idleReport>>();
  let now = 0;
  const links = createLinkOpener({
    desk: { reports, tell: (_, command) => void told.push(command) },
    dialsAtOnce: () => dialsAtOnce,
    present: (window) => void presented.push(window),
    acceptInvitation: () => {},
    now: () => now,
  });
  return {
    links,
    told,
    presented,
    reports,
    later: (ms: number) => {
      now += ms;
    },
  };
};

test('a number in a link is asked about before it is called', () => {
  const { links, told, presented, reports } = start();
  reports.set(1, idleReport());
  links.open({ kind: 'call', target: '102' });
  expect(told).toEqual([{ type: 'call', target: '102', confirm: true }]);
  expect(presented).toEqual([1]);
});

test('it is called at once for who wants that, but never a service code', () => {
  const { links, told, reports } = start(true);
  reports.set(1, idleReport());
  links.open({ kind: 'call', target: '102' });
  links.open({ kind: 'call', target: '*21*102#' });
  expect(told).toEqual([
    { type: 'call', target: '102', confirm: false },
    { type: 'call', target: '*21*102#', confirm: true },
  ]);
});

test('a phone that is still starting calls when it is on line, once', () => {
  const { links, told, reports } = start();
  links.open({ kind: 'call', target: '102' });
  links.retry();
  expect(told).toEqual([]);
  reports.set(1, idleReport());
  links.retry();
  links.retry();
  expect(told).toHaveLength(1);
});

test('a link that is long forgotten calls nobody', () => {
  const { links, told, reports, later } = start();
  links.open({ kind: 'call', target: '102' });
  later(61_000);
  reports.set(1, idleReport());
  links.retry();
  expect(told).toEqual([]);
});

test('a number that was typed in a terminal is called without a question, when the phone is there', () => {
  const { links, told, reports } = start();
  links.call('102');
  reports.set(1, idleReport());
  links.retry();
  expect(told).toEqual([{ type: 'call', target: '102', confirm: false }]);
});
