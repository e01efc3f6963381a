import { describe, expect, test } from 'vitest';
import { demoOffice } from './company/demo-office.ts';
import type { Trunk } from './contract/trunk.ts';
import { createTrunkDirectory } from './trunk-directory.ts';

const NUMBER = '+78432009818';
const trunk = (name: string): Trunk => ({
  ...{ name, server: 'sip.example', transport: 'udp', account: null, callsFrom: ['sip.example'] },
  ...{ callerIdIn: 'from', numbers: 'with-plus' },
});

const companies = new Map([
  [demoOffice.domain, { settings: demoOffice, secrets: new Map(), outsidePhones: [] }],
]);
const directory = createTrunkDirectory(
  () => ({
    trunks: [trunk('mango'), trunk('gateway')],
    numbers: [
      { number: NUMBER, trunk: 'mango' },
      { number: '+78430000000', trunk: 'mango' },
    ],
  }),
  () => companies,
);

const arriving = (by: string, dialled: readonly string[], number = '', name = '') =>
  directory.arriving(by, { dialled, caller: { name, number } });

describe('the directory of trunks', () => {
  test.each(['+78432009818', '78432009818', '88432009818', '8432009818', '2009818'])(
    'knows whose number %s is',
    (written) => {
      expect(arriving('mango', ['s', written])).toMatchObject({
        company: demoOffice.domain,
        dialled: NUMBER,
      });
    },
  );

  test.each(['101', 'anna', '+79161234567', '+78430000000', '112'])('knows nobody by %s', (written) => {
    expect(arriving('mango', [written])).toBeUndefined();
  });

  test('lets a number be called by the trunk that it is connected by, and leave by that', () => {
    expect(arriving('gateway', [NUMBER])).toBeUndefined();
    expect(directory.leavingAs(NUMBER)?.name).toBe('mango');
    expect(directory.leavingAs('+79161234567')).toBeUndefined();
  });

  test.each([
    ['89161234567', 'IVANOV', { name: 'IVANOV', number: '+79161234567' }],
    ['79161234567', '79161234567', { name: '', number: '+79161234567' }],
    ['+4930901820', '', { name: '', number: '+4930901820' }],
    ['900', '', { name: '', number: '900' }],
    ['anonymous', 'Anonymous', { name: '', number: '' }],
    ['', '', { name: '', number: '' }],
  ])('shows a caller who came as %j %j', (number, name, party) => {
    expect(arriving('mango', [NUMBER], number, name)?.caller).toEqual(party);
  });

  test('is, for one of several nodes, that of its own companies', () => {
    const lines = () => ({
      trunks: [trunk('mango'), trunk('gateway'), trunk('spare')],
      numbers: [
        { number: NUMBER, trunk: 'mango' },
        { number: '+78430000000', trunk: 'gateway' },
      ],
    });
    const names = (options?: { ofServed: boolean }) =>
      createTrunkDirectory(lines, () => companies, options)
        .all()
        .map(({ name }) => name);
    expect(names({ ofServed: true })).toEqual(['mango']);
    expect(names()).toEqual(['mango', 'gateway', 'spare']);
  });
});
