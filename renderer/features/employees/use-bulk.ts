import { useRef, useState } from 'react';
import {
  type EmployeeChange,
  Invitation,
  VersionedEmployee,
} from '../../../pbx/contract/employee-administration.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { type BulkOutcome, runForEach } from './run-for-each.ts';

export interface BulkChange {
  readonly what: 'role' | 'outgoing' | 'invite';
  /** For an invitation: none. */
  readonly change?: (employee: VersionedEmployee) => EmployeeChange;
}

export type BulkState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly over: number; readonly total: number }
  | {
      readonly state: 'finished';
      readonly what: BulkChange['what'] | 'undone';
      readonly outcome: BulkOutcome<VersionedEmployee>;
      /** Puts back what was before; absent: it cannot be. */
      readonly undo?: () => void;
    };

/** Does something to several employees. Each is changed at the version that was shown: nobody's change is lost. */
export function useBulk() {
  const { api } = usePbx();
  const [state, setState] = useState<BulkState>({ state: 'idle' });
  const stop = useRef(new AbortController());

  const run = async (
    what: BulkChange['what'] | 'undone',
    employees: readonly VersionedEmployee[],
    change: BulkChange['change'],
  ) => {
    stop.current = new AbortController();
    const changed = new Map<string, VersionedEmployee>();
    const tell = (over: number) => setState({ state: 'running', over, total: employees.length });
    tell(0);
    const act = async (employee: VersionedEmployee) => {
      const path = `/v1/employees/${employee.id}` as const;
      if (!change) return api.send('POST', `${path}/invitation`, Invitation, { body: {} });
      const sending = { body: change(employee), ifMatch: `"${employee.version}"` };
      const result = await api.send('PATCH', path, VersionedEmployee, sending);
      if (result.ok) changed.set(employee.id, result.value);
      return result;
    };
    const outcome = await runForEach(employees, { act, tell, signal: stop.current.signal });
    const takeBack = () => {
      const before = new Map(employees.map((employee) => [employee.id, employee]));
      const old = ({ id, role, outgoing }: VersionedEmployee) =>
        what === 'role'
          ? { role: before.get(id)?.role ?? role }
          : { outgoing: before.get(id)?.outgoing ?? outgoing };
      void run('undone', [...changed.values()], old);
    };
    const canUndo = (what === 'role' || what === 'outgoing') && changed.size > 0;
    setState({ state: 'finished', what, outcome, ...(canUndo && { undo: takeBack }) });
  };

  return {
    state,
    start: ({ what, change }: BulkChange, employees: readonly VersionedEmployee[]) =>
      void run(what, employees, change),
    stop: () => stop.current.abort(),
    dismiss: () => setState({ state: 'idle' }),
  };
}
