import type { StatisticsRow } from '../../pbx/contract/statistics.ts';
import { eachDay } from '../../renderer/features/statistics/days.ts';
import type { FakeAnswer } from './fake-pbx-bridge.ts';

/** The same at each drawing, and not too even. */
const noise = (index: number, most: number): number => (index * 7919 + (index % 5) * 31) % (most + 1);

const row = (key: string, answered: number, missed: number, index = answered): StatisticsRow => {
  const calls = answered + missed;
  return {
    ...{ key, answered, missed, voicemail: Math.floor(missed / 3) },
    averageWaitSeconds: answered === 0 ? null : 6 + noise(index, 14),
    talkSeconds: answered * (80 + noise(index, 120)),
    serviceLevel: calls === 0 ? null : (answered / calls) * 0.9,
  };
};

const byDay = (from: string, to: string) =>
  eachDay({ from, to }).flatMap((day, index) => {
    const isWeekend = [0, 6].includes(new Date(day).getDay());
    return isWeekend ? [] : [row(day, 21 + noise(index, 17), noise(index, 9), index)];
  });

const byHour = () =>
  Array.from({ length: 11 }, (_, index) =>
    row(String(index + 8), 4 + noise(index + 3, 22), noise(index + 1, 6), index),
  );

/** What a PBX answers of busy weeks, to whatever is asked. `ids`: of employees, departments and numbers. */
export const demoStatistics =
  (ids: Readonly<Record<'employee' | 'department' | 'number', readonly string[]>>): FakeAnswer =>
  ({ query }) => {
    const { by, from, to } = query as { by: string; from: string; to: string };
    if (by === 'day') return { rows: byDay(from, to) };
    if (by === 'hour') return { rows: byHour() };
    return {
      rows: ids[by as 'employee'].map((id, index) =>
        row(id, 3 + noise(index + 2, 60), noise(index + 4, 14), index),
      ),
    };
  };
