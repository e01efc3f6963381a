import { describe, expect, it } from 'vitest';
import { BrainBench } from '../../../test/doubles/brain-bench.ts';
import { office, plain } from '../../../test/doubles/office-settings.ts';
import { bookKeys, bookValue, bookValues } from '../book.ts';

const CLIENT = '+79170000017';
const NUMBER = '+78432009818';
const secretary = { to: 'secretary', employee: 'anna', otherwise: { to: 'hang-up' } } as const;

/** The client `o` talks with anna on `o/1`. */
const talking = (more: Parameters<typeof office>[0] = {}) => {
  const settings = office({
    anna: plain,
    ivan: plain,
    maria: plain,
    working: { greeting: null, target: secretary },
    ...more,
  });
  const bench = new BrainBench(settings).register('anna', 'ivan', 'maria');
  bench.call('o', CLIENT, NUMBER, 'Ольга');
  bench.answer('o/1');
  bench.news();
  return bench;
};
const ask = (bench: BrainBench, leg: string, to: string, replaces?: string) =>
  bench.tell({ type: 'transfer-asked', leg, to, ...(replaces !== undefined && { replaces }) });
const progress = (leg: string, step: string) => ({ type: 'transfer-progress', leg, progress: step });

describe('hold', () => {
  it('lets the other side hear music and tells it; the last one to resume restores the talk', () => {
    const bench = talking();
    const hold = (leg: string, held: boolean) => bench.tell({ type: 'leg-held', leg, held });
    expect(hold('o/1', true)).toEqual([
      { type: 'tell-held', leg: 'o', held: true },
      { type: 'music', leg: 'o' },
      { type: 'silence', leg: 'o/1' },
    ]);
    expect(hold('o', true)).toContainEqual({ type: 'tell-held', leg: 'o/1', held: true });
    expect(hold('o/1', false)).not.toContainEqual(expect.objectContaining({ type: 'bridge' }));
    expect(hold('o', false)).toContainEqual({ type: 'bridge', legs: ['o', 'o/1'] });
  });
});

describe('a blind transfer', () => {
  it('«принимает один сотрудник, а затем он переводит звонок на остальных»', () => {
    const bench = talking();
    expect(ask(bench, 'o/1', '102').slice(0, 4)).toMatchObject([
      progress('o/1', 'trying'),
      { type: 'silence', leg: 'o/1' },
      { type: 'music', leg: 'o' },
      { type: 'dial', leg: 'o/2', login: 'ivan', from: { name: 'Ольга', number: CLIENT } },
    ]);
    expect(bench.tell({ type: 'leg-ringing', leg: 'o/2' })).toEqual([progress('o/1', 'ringing')]);
    const done = bench.answer('o/2');
    for (const command of [
      progress('o/1', 'done'),
      { type: 'hang-up', leg: 'o/1', cause: 'normal' },
      { type: 'bridge', legs: ['o', 'o/2'] },
    ])
      expect(done).toContainEqual(command);
    bench.end('o');
    expect(bench.records).toMatchObject([
      { employee: 'ivan', caller: { number: CLIENT }, legs: [{ employee: 'anna' }, { employee: 'ivan' }] },
    ]);
  });

  it.each(['rejected', 'busy', 'unavailable'] as const)(
    'comes back to the transferor when the callee is %s',
    (cause) => {
      const bench = talking();
      ask(bench, 'o/1', '102');
      const back = bench.end('o/2', cause);
      expect(back).toContainEqual(progress('o/1', 'failed'));
      expect(back).toContainEqual({
        type: 'tell-party',
        leg: 'o/1',
        party: { name: 'Ольга', number: CLIENT },
      });
      expect(back).toContainEqual({ type: 'bridge', legs: ['o', 'o/1'] });
    },
  );

  it('rings the transferor who has hung up, and says that it comes back', () => {
    const bench = talking();
    ask(bench, 'o/1', '102');
    bench.end('o/1');
    expect(bench.wait(20)).toContainEqual(
      expect.objectContaining({
        type: 'dial',
        login: 'anna',
        from: { name: 'Возврат: Ольга', number: CLIENT },
      }),
    );
    bench.answer('o/3');
    expect(bookValues(bench.state.calls)[0]?.stage.stage).toBe('talking');
  });

  it('is taken back by the transferor who resumes', () => {
    const bench = talking();
    bench.tell({ type: 'leg-held', leg: 'o/1', held: true });
    ask(bench, 'o/1', '102');
    const back = bench.tell({ type: 'leg-held', leg: 'o/1', held: false });
    expect(back).toContainEqual({ type: 'hang-up', leg: 'o/2', cause: 'cancelled' });
    expect(back).toContainEqual({ type: 'bridge', legs: ['o', 'o/1'] });
  });

  it('outside needs the transferor’s permission; without it nothing is lost', () => {
    const bench = talking();
    expect(ask(bench, 'o/1', '+4930123456')).toContainEqual(progress('o/1', 'failed'));
    expect(bench.commands.at(-1)).toBeDefined();
    expect(bookValues(bench.state.calls)[0]?.stage.stage).toBe('talking');
  });

  it('works from the caller’s side too, but not for somebody outside', () => {
    const bench = talking();
    expect(ask(bench, 'o', '102')).toEqual([progress('o', 'failed')]);
    bench.dial('i', 'ivan', '103');
    bench.answer('i/1');
    expect(ask(bench, 'i', '101')).toContainEqual(
      expect.objectContaining({
        type: 'dial',
        login: 'anna',
        from: { name: 'Мария Кузнецова', number: '103' },
      }),
    );
  });
});

describe('an attended transfer', () => {
  it('joins the two others and lets the transferor go', () => {
    const bench = talking();
    bench.tell({ type: 'leg-held', leg: 'o/1', held: true });
    bench.dial('a', 'anna', '102');
    bench.answer('a/1');
    const joined = ask(bench, 'o/1', '102', 'a');
    for (const command of [
      { type: 'tell-party', leg: 'a/1', party: { name: 'Ольга', number: CLIENT } },
      { type: 'bridge', legs: ['o', 'a/1'] },
      progress('o/1', 'done'),
      { type: 'hang-up', leg: 'o/1', cause: 'normal' },
      { type: 'hang-up', leg: 'a', cause: 'normal' },
    ])
      expect(joined).toContainEqual(command);
    bench.end('a/1');
    expect(bench.records).toMatchObject([
      { direction: 'internal', result: 'answered' },
      { direction: 'inbound', employee: 'ivan' },
    ]);
    expect(bench.state.legs).toEqual({});
  });

  it('before the other has answered: the client waits instead', () => {
    const bench = talking();
    bench.dial('a', 'anna', '102');
    ask(bench, 'o/1', '102', 'a');
    expect(bench.answer('a/1')).toContainEqual({ type: 'bridge', legs: ['o', 'a/1'] });
  });

  it('before the other has answered, and nobody does: it comes back to the transferor', () => {
    const bench = talking();
    bench.dial('a', 'anna', '102');
    ask(bench, 'o/1', '102', 'a');
    expect(bench.wait(20)).toContainEqual(
      expect.objectContaining({
        type: 'dial',
        login: 'anna',
        from: expect.objectContaining({ number: CLIENT }),
      }),
    );
  });

  it.each(['*71', '102'])('tells whoever was held that it is over, when it leads to %s', (dialled) => {
    const bench = talking();
    bench.tell({ type: 'leg-held', leg: 'o/1', held: true });
    bench.dial('a', 'anna', dialled);
    expect(ask(bench, 'o/1', dialled, 'a')).toContainEqual({ type: 'tell-held', leg: 'o', held: false });
  });

  it('by INVITE with Replaces: the newcomer has the place of that leg', () => {
    const bench = talking();
    const company = bench.state.settings.domain;
    expect(
      bench.tell({
        type: 'leg-arrived',
        company,
        leg: 'n',
        caller: { kind: 'user', login: 'maria' },
        dialled: '101',
        replaces: 'o/1',
      }),
    ).toEqual([
      { type: 'answer', leg: 'n', party: { name: 'Ольга', number: CLIENT } },
      { type: 'tell-party', leg: 'o', party: { name: 'Ромашка', number: NUMBER } },
      { type: 'bridge', legs: ['o', 'n'] },
      { type: 'hang-up', leg: 'o/1', cause: 'normal' },
    ]);
  });

  it('is refused with legs of others', () => {
    const bench = talking();
    bench.dial('i', 'ivan', '103');
    bench.answer('i/1');
    expect(ask(bench, 'o/1', '103', 'i')).toEqual([progress('o/1', 'failed')]);
  });
});

describe('parking', () => {
  const parked = () => {
    const bench = talking();
    expect(ask(bench, 'o/1', '*70')).toContainEqual({
      type: 'tell-party',
      leg: 'o/1',
      party: { name: 'Парковка', number: '*701' },
    });
    expect(bench.said('o/1')).toEqual([
      progress('o/1', 'done'),
      { type: 'hang-up', leg: 'o/1', cause: 'normal' },
    ]);
    return bench;
  };

  it('says the place, and gives the call to whoever dials it', () => {
    const bench = parked();
    expect(bench.dial('m', 'maria', '*701')).toContainEqual({ type: 'bridge', legs: ['o', 'm'] });
    expect(bench.dial('i', 'ivan', '*701')).toContainEqual({ type: 'hang-up', leg: 'i', cause: 'not-found' });
    bench.end('o');
    expect(bench.records.at(-1)).toMatchObject({ employee: 'maria', result: 'answered' });
  });

  it('returns to the one who parked after 90 seconds', () => {
    const bench = parked();
    bench.wait(89);
    bench.news();
    bench.wait(1);
    expect(bench.news()).toContainEqual(
      expect.objectContaining({
        type: 'dial',
        login: 'anna',
        from: { name: 'Возврат: Ольга', number: CLIENT },
      }),
    );
  });
});

describe('pickup', () => {
  it.each(['*8101', '*8'])('%s takes the call that rings at a colleague’s', (code) => {
    const settings = office({ anna: plain, working: { greeting: null, target: secretary } });
    const bench = new BrainBench(settings).register('anna', 'ivan', 'maria');
    bench.call('o', CLIENT, NUMBER, 'Ольга');
    const commands = bench.dial('i', 'ivan', code);
    expect(commands).toContainEqual({ type: 'answer', leg: 'i', party: { name: 'Ольга', number: CLIENT } });
    expect(commands).toContainEqual({ type: 'hang-up', leg: 'o/1', cause: 'answered-elsewhere' });
    expect(commands).toContainEqual({ type: 'bridge', legs: ['o', 'i'] });
  });

  it('by the number of a department takes the call that rings there, for whoever is no member', () => {
    const members = [{ employee: 'anna', priority: 1 }];
    const bench = new BrainBench(office({ sales: { members } })).register('anna', 'ivan', 'maria');
    bench.call('o', CLIENT, NUMBER, 'Ольга');
    expect(bench.dial('m', 'maria', '*8')).toContainEqual({ type: 'hang-up', leg: 'm', cause: 'not-found' });
    const commands = bench.dial('i', 'ivan', '*8200');
    expect(commands).toContainEqual({ type: 'hang-up', leg: 'o/1', cause: 'answered-elsewhere' });
    expect(commands).toContainEqual({ type: 'bridge', legs: ['o', 'i'] });
  });

  it('takes the call that has rung longest', () => {
    const bench = new BrainBench(office({ anna: plain, maria: plain })).register('anna', 'ivan', 'maria');
    bench.call('first', CLIENT, NUMBER, 'Ольга');
    bench.end('first/2', 'unavailable');
    bench.wait(2);
    bench.dial('second', 'maria', '101');
    expect(bench.dial('i', 'ivan', '*8101')).toContainEqual({ type: 'bridge', legs: ['first', 'i'] });
  });

  it('finds nothing where nothing rings', () => {
    expect(talking().dial('i', 'ivan', '*8101')).toContainEqual({
      type: 'hang-up',
      leg: 'i',
      cause: 'not-found',
    });
  });
});

describe('a conference', () => {
  it('is opened by its code, joined by its number or by transfer, and has eight seats', () => {
    const bench = talking();
    expect(bench.dial('a', 'anna', '*71')[0]).toMatchObject({
      type: 'answer',
      party: { name: 'Конференция', number: '*711' },
    });
    bench.said('a');
    bench.dial('i', 'ivan', '*711');
    expect(bench.said('i')).toEqual([{ type: 'bridge', legs: ['a', 'i'] }]);
    ask(bench, 'o/1', '*711');
    expect(bench.said('o')).toEqual([{ type: 'bridge', legs: ['a', 'i', 'o'] }]);
    expect(bench.tell({ type: 'leg-held', leg: 'i', held: true })).toEqual([
      { type: 'silence', leg: 'i' },
      { type: 'bridge', legs: ['a', 'o'] },
    ]);
    for (const leg of ['4', '5', '6', '7', '8']) bench.dial(leg, 'maria', '*711');
    expect(bench.dial('9', 'maria', '*711')).toContainEqual({ type: 'hang-up', leg: '9', cause: 'busy' });
    expect(bench.dial('x', 'maria', '*712')).toContainEqual({
      type: 'hang-up',
      leg: 'x',
      cause: 'not-found',
    });
  });

  it('hears one again who comes back from hold, whoever came or went meanwhile', () => {
    const bench = talking();
    const hold = (held: boolean) => bench.tell({ type: 'leg-held', leg: 'a', held });
    bench.dial('a', 'anna', '*71');
    // In the middle of the welcome, which is cut off by that.
    hold(true);
    bench.dial('m', 'maria', '102');
    bench.dial('i', 'ivan', '*711');
    bench.said('i');
    expect(hold(false)).toContainEqual({ type: 'bridge', legs: ['a', 'i'] });
    hold(true);
    ask(bench, 'o/1', '*711');
    hold(false);
    expect(bench.said('o')).toEqual([{ type: 'bridge', legs: ['a', 'i', 'o'] }]);
  });

  it('lets an employee in it drop another, and nobody from outside of it', () => {
    const bench = talking();
    bench.dial('a', 'anna', '*71');
    bench.said('a');
    bench.dial('i', 'ivan', '*711');
    bench.said('i');
    ask(bench, 'o/1', '*711');
    bench.said('o');
    bench.dial('m', 'maria', '*71');
    bench.said('m');
    const callOf = (leg: string) => bookValue(bench.state.legs, leg) ?? '';
    const drop = (employee: string, own: string, leg: string) =>
      bench.tell({ type: 'drop-asked', call: callOf(own), employee, leg });
    expect(drop('maria', 'm', 'o')).toEqual([]);
    expect(drop('maria', 'a', 'o')).toEqual([]);
    expect(drop('ivan', 'i', 'nobody')).toEqual([]);
    expect(drop('ivan', 'i', 'o')).toEqual([
      { type: 'bridge', legs: ['a', 'i'] },
      { type: 'hang-up', leg: 'o', cause: 'normal' },
    ]);
  });
});

describe('services', () => {
  it('lets a caller hear themselves in the echo test', () => {
    const bench = talking();
    expect(bench.dial('i', 'ivan', '*43')).toMatchObject([
      { type: 'answer', party: { name: 'Проверка звука' } },
      { type: 'play' },
    ]);
    expect(bench.said('i')).toEqual([{ type: 'echo', leg: 'i' }]);
  });

  it('records talks when the company wants it, from the first bridge, until the recording is closed', () => {
    const bench = talking({ options: { recordCalls: true } });
    const command = bench.commands.find(({ type }) => type === 'record-talk');
    const recording = command?.type === 'record-talk' ? command.recording : '';
    expect(command).toMatchObject({ leg: 'o' });
    bench.end('o');
    expect(bench.records).toEqual([]);
    bench.tell({ type: 'recording-ended', recording, seconds: 60 });
    expect(bench.records).toMatchObject([{ recording, result: 'answered' }]);
  });

  describe('records a talk on demand', () => {
    const asked = (bench: BrainBench, employee: string, wanted: 'start' | 'stop') => {
      const [call = ''] = bookKeys(bench.state.calls);
      return bench.tell({ type: 'record-asked', call, employee, wanted });
    };
    const recorded = (bench: BrainBench, seconds: number, part = '') => {
      const recording = `romashka-${bookKeys(bench.state.calls)[0]}-talk${part}`;
      bench.tell({ type: 'recording-ended', recording, seconds });
      return recording;
    };

    it('for the employee who talks, again after a stop, and says so in the trace', () => {
      const bench = talking({ options: { recordOnDemand: true } });
      expect(asked(bench, 'anna', 'start')).toMatchObject([{ type: 'record-talk', leg: 'o' }]);
      expect(asked(bench, 'anna', 'start')).toEqual([]);
      expect(asked(bench, 'anna', 'stop')).toMatchObject([{ type: 'stop-recording' }]);
      expect(asked(bench, 'anna', 'stop')).toEqual([]);
      const first = recorded(bench, 10);
      expect(asked(bench, 'anna', 'start')).toMatchObject([{ type: 'record-talk' }]);
      const second = `${first}-2`;
      bench.end('o');
      bench.tell({ type: 'recording-ended', recording: second, seconds: 4 });
      expect(bench.records).toMatchObject([{ recording: first, furtherRecordings: [second] }]);
      expect(bench.story()).toEqual(expect.arrayContaining(['recording-started', 'recording-stopped']));
    });

    it('and knows no recording in which nothing was said', () => {
      const bench = talking({ options: { recordOnDemand: true } });
      asked(bench, 'anna', 'start');
      asked(bench, 'anna', 'stop');
      recorded(bench, 0);
      asked(bench, 'anna', 'start');
      const second = recorded(bench, 5, '-2');
      bench.end('o');
      expect(bench.records).toMatchObject([{ recording: second, furtherRecordings: [] }]);
    });

    it('for nobody else, not where the company does not want it, and never against its rule', () => {
      const foreign = talking({ options: { recordOnDemand: true } });
      expect(asked(foreign, 'maria', 'start')).toEqual([]);
      const unwanted = talking({ options: { recordOnDemand: false } });
      expect(asked(unwanted, 'anna', 'start')).toEqual([]);
      const always = talking({ options: { recordOnDemand: true, recordCalls: true } });
      expect(asked(always, 'anna', 'stop')).toEqual([]);
    });
  });

  it.each([
    [2, null],
    [1, 'broken-off'],
    [0, 'no-fax'],
  ] as const)(
    'hands over the %i pages of a fax that came, and says why it is not whole: %s',
    (pages, failure) => {
      const bench = talking({
        working: { greeting: null, target: { to: 'fax' } },
        options: { fax: { enabled: true, email: null } },
      });
      bench.call('f', CLIENT, NUMBER);
      const command = bench.commands.findLast(({ type }) => type === 'receive-fax');
      const document = command?.type === 'receive-fax' ? command.document : '';
      const commands = bench.tell({ type: 'fax-ended', leg: 'f', document, pages, station: '7', failure });
      expect(commands.filter(({ type }) => type === 'fax-received')).toMatchObject(
        pages > 0 ? [{ document, pages, from: { number: CLIENT } }] : [],
      );
      bench.end('f');
      expect(bench.records).toMatchObject([
        { result: 'service', fax: { document, pages, station: '7', failure } },
      ]);
    },
  );

  it('tells which call a fax belongs to that was found after it, and of no others', () => {
    const bench = talking();
    const found = {
      type: 'fax-found',
      company: bench.state.settings.domain,
      pages: 2,
      station: '7',
    } as const;
    const fax = { document: `${bench.state.settings.id}-c1-fax`, pages: 2, station: '7', failure: null };
    expect(bench.tell({ ...found, ...fax })).toMatchObject([{ type: 'fax-found', call: 'c1', fax }]);
    expect(bench.tell({ ...found, ...fax, document: 'lyutik-c1-fax' })).toEqual([]);
  });
});
