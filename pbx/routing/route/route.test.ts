import { describe, expect, it } from 'vitest';
import { BrainBench } from '../../../test/doubles/brain-bench.ts';
import { office, plain } from '../../../test/doubles/office-settings.ts';
import type { Menu } from '../../contract/destination.ts';

const CLIENT = '+79170000017';
const NUMBER = '+78432009818';
const everybody = ['anna', 'ivan', 'maria'] as const;
const toSales = { to: 'department', department: 'sales' } as const;

const menu: Menu = {
  title: 'Главное',
  greeting: 'hello',
  keys: {
    '1': { to: 'employee', employee: 'ivan' },
    '2': {
      to: 'menu',
      menu: {
        title: 'Ещё',
        greeting: null,
        keys: { '9': { to: 'answering-machine' } },
        timeoutSeconds: 5,
        otherwise: { to: 'hang-up' },
        directDial: false,
      },
    },
    '3': { to: 'fax' },
  },
  timeoutSeconds: 5,
  otherwise: toSales,
  directDial: true,
};
const withMenu = office({
  working: { greeting: null, target: { to: 'menu', menu } },
  options: { fax: { enabled: true, email: null } },
});

const inMenu = () => {
  const bench = new BrainBench(withMenu).register(...everybody);
  bench.call('o', CLIENT, NUMBER);
  return bench;
};
const rung = (bench: BrainBench) =>
  bench.commands.flatMap((command) => (command.type === 'dial' ? [command.login] : []));

describe('a number', () => {
  it('«При входящем звонке звонок поступит в отдел продаж и будет распределен между сотрудниками»', () => {
    const bench = new BrainBench(office()).register(...everybody);
    expect(bench.call('o', CLIENT, NUMBER, 'Ольга').find(({ type }) => type === 'dial')).toMatchObject({
      type: 'dial',
      leg: 'o/1',
      login: 'anna',
      devices: ['communicator'],
      from: { name: 'Ольга', number: CLIENT },
      called: { name: 'Отдел продаж', number: NUMBER },
    });
    expect(rung(bench)).toEqual([...everybody]);
  });

  it('lets a caller who was not answered hear ringing, as the company', () => {
    const bench = new BrainBench(office()).register(...everybody);
    bench.call('o', CLIENT, NUMBER);
    const company = { name: 'Ромашка', number: NUMBER };
    expect(bench.tell({ type: 'leg-ringing', leg: 'o/1' })).toEqual([
      { type: 'ring', leg: 'o', party: company },
    ]);
    expect(bench.tell({ type: 'leg-ringing', leg: 'o/2' })).toEqual([]);
  });

  it('«не только по расписанию (когда днем прием маршрута один, а ночью - другой), но и круглосуточно»', () => {
    const nonWorking = { greeting: null, target: { to: 'answering-machine' } } as const;
    const bench = new BrainBench(office({ bySchedule: true, nonWorking })).register(...everybody);
    bench.call('day', CLIENT, NUMBER);
    expect(rung(bench)).toEqual([...everybody]);
    bench.end('day', 'cancelled');
    bench.now += 8 * 3_600_000;
    expect(bench.call('night', CLIENT, NUMBER).map(({ type }) => type)).toEqual(['answer', 'play']);
    bench.tell({ type: 'settings', settings: office({ nonWorking }) });
    bench.call('again', CLIENT, NUMBER);
    expect(rung(bench)).toHaveLength(6);
  });

  it('«можно установить голосовое приветствие»: then the department rings', () => {
    const bench = new BrainBench(office({ working: { greeting: 'hello', target: toSales } })).register(
      ...everybody,
    );
    expect(bench.call('o', CLIENT, NUMBER)).toMatchObject([
      { type: 'answer', leg: 'o' },
      { type: 'play', leg: 'o', sounds: [{ kind: 'greeting', id: 'hello' }] },
    ]);
    expect(bench.said('o').map(({ type }) => type)).toEqual([
      'music',
      'set-timer',
      'dial',
      'dial',
      'dial',
      'set-timer',
    ]);
  });

  it('«Сотрудник-секретарь»: one answers for everybody; unanswered goes on as the route says, not to voicemail', () => {
    const target = {
      to: 'secretary',
      employee: 'anna',
      otherwise: { to: 'employee', employee: 'ivan' },
    } as const;
    const bench = new BrainBench(office({ working: { greeting: null, target } })).register(...everybody);
    bench.call('o', CLIENT, NUMBER);
    expect(rung(bench)).toEqual(['anna']);
    bench.wait(20);
    expect(rung(bench)).toEqual(['anna', 'ivan']);
  });

  it('says that it is closed when nothing else is set for the night', () => {
    const nonWorking = { greeting: null, target: { to: 'hang-up' } } as const;
    const bench = new BrainBench(office({ bySchedule: true, nonWorking }));
    bench.now += 8 * 3_600_000;
    expect(bench.call('o', CLIENT, NUMBER)[1]).toMatchObject({ sounds: [{ name: 'closed' }] });
    expect(bench.said('o')).toMatchObject([{ type: 'hang-up', leg: 'o', cause: 'normal' }]);
    expect(bench.records[0]).toMatchObject({ result: 'missed', direction: 'inbound' });
  });

  it('refuses numbers that are not the company’s, whatever they are', () => {
    for (const dialled of ['101', 'anna', '*43', '84951234567', '__proto__'])
      expect(new BrainBench(office()).call('o', CLIENT, dialled)[0]).toMatchObject({
        type: 'hang-up',
        cause: 'not-found',
      });
  });
});

describe('a self-service menu', () => {
  it('«переадресацию звонка на отдел, сотрудника, факс или автоответчик»: by key', () => {
    const employee = inMenu();
    employee.digits('o', '1');
    employee.wait(2);
    expect(rung(employee)).toEqual(['ivan']);
    const fax = inMenu();
    expect(fax.digits('o', '3')).toContainEqual(expect.objectContaining({ type: 'receive-fax', leg: 'o' }));
    const machine = inMenu();
    machine.digits('o', '2');
    machine.wait(2);
    expect(machine.digits('o', '9').at(-1)).toMatchObject({
      type: 'play',
      sounds: [{ name: 'leave-message' }, { name: 'beep' }],
    });
  });

  it('«В случае если клиент не наберет клавишу течение 5 секунд, звонок будет переведен в соответствии с заданными правилами»', () => {
    const bench = inMenu();
    bench.wait(60);
    expect(rung(bench)).toEqual([]);
    bench.said('o');
    bench.wait(4.9);
    expect(rung(bench)).toEqual([]);
    bench.wait(0.1);
    expect(rung(bench)).toEqual([...everybody]);
  });

  it('goes by the default rule after a wrong key too', () => {
    const bench = inMenu();
    bench.digits('o', '7');
    expect(rung(bench)).toEqual([...everybody]);
  });

  it('lets a short number be dialled, at once when it is complete, and stops speaking at the first digit', () => {
    const bench = inMenu();
    expect(bench.digits('o', '1')).toContainEqual({ type: 'silence', leg: 'o' });
    bench.digits('o', '03');
    expect(rung(bench)).toEqual(['maria']);
  });

  it('takes a key pressed during the greeting before it', () => {
    const bench = new BrainBench(
      office({ working: { greeting: 'welcome', target: { to: 'menu', menu } } }),
    ).register(...everybody);
    bench.call('o', CLIENT, NUMBER);
    bench.digits('o', '7');
    expect(rung(bench)).toEqual([...everybody]);
  });
});

describe('dialling inside', () => {
  it.each(['102', 'ivan', 'IVAN', ' 102 '])(
    'rings the colleague when %j is dialled, and bridges on answer',
    (dialled) => {
      const bench = new BrainBench(office()).register(...everybody);
      expect(bench.dial('a', 'anna', dialled)[0]).toMatchObject({
        type: 'dial',
        leg: 'a/1',
        login: 'ivan',
        from: { number: '101' },
      });
      expect(bench.answer('a/1').filter(({ type }) => type !== 'cancel-timer')).toEqual([
        { type: 'answer', leg: 'a', party: { name: 'Иван Петров', number: '102' } },
        { type: 'bridge', legs: ['a', 'a/1'] },
      ]);
      expect(bench.end('a')).toMatchObject([{ type: 'hang-up', leg: 'a/1', cause: 'normal' }]);
      expect(bench.records[0]).toMatchObject({
        direction: 'internal',
        result: 'answered',
        employee: 'ivan',
        legs: [{ employee: 'ivan', outcome: 'answered' }],
      });
    },
  );

  it('refuses with the right cause: oneself, nobody there, no such number, a stranger', () => {
    const bench = new BrainBench(office({ anna: plain, ivan: plain })).register('anna');
    const cause = (leg: string, login: string, dialled: string) =>
      bench.dial(leg, login, dialled).find(({ type }) => type === 'hang-up');
    expect(cause('a', 'anna', '101')).toMatchObject({ cause: 'busy' });
    expect(cause('b', 'anna', '102')).toMatchObject({ cause: 'unavailable' });
    expect(cause('c', 'anna', '999')).toMatchObject({ cause: 'not-found' });
    expect(cause('d', 'constructor', '101')).toMatchObject({ cause: 'forbidden' });
    expect(bench.records.map(({ result }) => result)).toEqual(['missed', 'missed', 'refused', 'refused']);
  });

  it('leads to the route of an own number that is dialled from inside', () => {
    const bench = new BrainBench(office()).register(...everybody);
    bench.dial('a', 'anna', '8 843 200-98-18');
    expect(rung(bench)).toEqual(['ivan', 'maria']);
  });
});

describe('number rules of the company', () => {
  const rule = (
    pattern: string,
    replacement: string,
    applies: 'matching' | 'dialling' | 'both' = 'both',
  ) => ({
    ...{ pattern, replacement, applies, label: '' },
  });
  const dial = (dialled: string, ...rewrites: ReturnType<typeof rule>[]) => {
    const numberRules = { country: 'RU', areaCode: '843', rewrites };
    const bench = new BrainBench(office({ options: { numberRules } })).register(...everybody);
    const first = bench.dial('a', 'anna', dialled).find(({ type }) => type.startsWith('dial'));
    if (first?.type === 'dial') return first.login;
    return first?.type === 'dial-outside' ? first.number : bench.story().at(-1);
  };

  it('say what is dialled: a number outside, one of the company, a colleague, the rescuers', () => {
    expect(dial('9 8 917 000-00-17', rule('9.', ''))).toBe(CLIENT);
    expect(dial('0911', rule('0911', NUMBER))).toBe('ivan');
    expect(dial('*55102', rule('*55XXX', ''))).toBe('ivan');
    expect(dial('9112', rule('9.', ''))).toBe('112');
  });

  it('hide neither colleagues, services nor the rescuers', () => {
    expect(dial('102', rule('XXX', CLIENT))).toBe('ivan');
    expect(dial('112', rule('XXX', CLIENT))).toBe('112');
    expect(dial('103', rule('1XX', ''))).toBe('maria');
  });

  it('open nothing that the employee may not dial, and leave dialling alone when they are for matching', () => {
    expect(dial('77', rule('77', '+4930123456'))).toBe('refused');
    expect(dial('77', rule('77', CLIENT, 'matching'))).toBe('refused');
  });
});

describe('dialling outside', () => {
  it('«основной АОН при исходящих звонках»: own caller ID, else the company’s', () => {
    const bench = new BrainBench(office({ ivan: { callerId: '+78432009800' } })).register(...everybody);
    expect(bench.dial('a', 'anna', '8 917 000-00-17')[0]).toMatchObject({
      type: 'dial-outside',
      number: CLIENT,
      from: { name: 'Ромашка', number: NUMBER },
    });
    expect(bench.dial('b', 'ivan', CLIENT)[0]).toMatchObject({ from: { number: '+78432009800' } });
  });

  it('forbids what the employee may not dial, and says so in the trace; premium never; emergency always', () => {
    const bench = new BrainBench(office({ options: { maxOutsideCalls: 0 } })).register(...everybody);
    for (const [leg, dialled] of [
      ['a', '+4930123456'],
      ['b', '88091234567'],
    ] as const) {
      expect(bench.dial(leg, 'anna', dialled)).toContainEqual({ type: 'hang-up', leg, cause: 'forbidden' });
      expect(bench.story()).toContain('outside-forbidden');
    }
    expect(bench.dial('c', 'anna', '112')[0]).toMatchObject({ type: 'dial-outside', number: '112' });
  });

  it('keeps the company’s ceiling: a stolen login cannot have more', () => {
    const bench = new BrainBench(office({ options: { maxOutsideCalls: 1 } })).register(...everybody);
    bench.dial('a', 'anna', CLIENT);
    expect(bench.dial('b', 'ivan', CLIENT)).toContainEqual({ type: 'hang-up', leg: 'b', cause: 'busy' });
    bench.end('a', 'cancelled');
    expect(bench.dial('c', 'ivan', CLIENT)[0]).toMatchObject({ type: 'dial-outside' });
  });
});
