import type { CallRecord } from '../../contract/call-record.ts';

export interface Side {
  readonly what: 'employee' | 'department' | 'number';
  readonly id: string;
}

/** Who and what took part in a call: each once. */
export const sidesOf = (record: CallRecord): readonly Side[] => {
  const legs = record.legs;
  return [
    ...distinct('employee', [
      record.caller.employee,
      record.employee,
      ...legs.map(({ employee }) => employee),
    ]),
    ...distinct('department', [record.department, ...legs.map(({ department }) => department)]),
    ...distinct('number', [record.number]),
  ];
};

const distinct = (what: Side['what'], ids: readonly (string | null)[]): readonly Side[] =>
  [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ what, id }]));
