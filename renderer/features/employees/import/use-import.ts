import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { CreatedEmployee } from '../../../../pbx/contract/employee-administration.ts';
import { VersionedDepartment } from '../../../../pbx/contract/settings-administration.ts';
import type { ApiError, ApiResult } from '../../../api/api-result.ts';
import type { PbxApi } from '../../../api/pbx-api.ts';
import { type PbxAccess, usePbx } from '../../../api/pbx-access.ts';
import { type BulkOutcome, runForEach } from '../run-for-each.ts';
import type { TableRow } from './read-employee-table.ts';

/** Who was added, with the password that is told this once. */
export interface Added {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly extension: string;
  readonly password: string;
}

export type ImportState =
  | { readonly state: 'ready' }
  | { readonly state: 'running'; readonly over: number; readonly total: number }
  | {
      readonly state: 'finished';
      readonly added: readonly Added[];
      readonly outcome: BulkOutcome<TableRow>;
      /** Names of departments that could not be told of their new members. */
      readonly departments: readonly { readonly id: string; readonly error: ApiError }[];
    };

interface Running {
  readonly store: StoreApi<ImportState>;
  stop: AbortController;
}

const imports = new WeakMap<PbxAccess, Running>();

/** It goes on, and its passwords stay, while one looks at something else. */
function importOf(pbx: PbxAccess): Running {
  const known = imports.get(pbx);
  if (known) return known;
  const made = {
    store: createStore<ImportState>(() => ({ state: 'ready' })),
    stop: new AbortController(),
  };
  imports.set(pbx, made);
  return made;
}

/** Adds employees one after the other; who was added stays added when it is stopped. */
export function useImport() {
  const pbx = usePbx();
  const { api } = pbx;
  const running = importOf(pbx);
  const state = useStore(running.store);
  const setState = (next: ImportState) => running.store.setState(next, true);

  const run = async (rows: readonly TableRow[], invites: boolean, before: readonly Added[]) => {
    running.stop = new AbortController();
    const added: Added[] = [...before];
    const members = new Map<string, string[]>();
    const tell = (over: number) => setState({ state: 'running', over, total: rows.length });
    tell(0);
    const act = async ({ employee, departments }: TableRow): Promise<ApiResult<unknown>> => {
      const body = { ...employee, invite: invites && employee.email !== null };
      const result = await api.send('POST', '/v1/employees', CreatedEmployee, { body });
      if (!result.ok) return result;
      const { id, name, login, extension } = result.value.employee;
      added.push({ id, name, login, extension, password: result.value.password ?? '' });
      for (const department of departments) members.set(department, [...(members.get(department) ?? []), id]);
      return result;
    };
    const outcome = await runForEach(rows, { act, tell, signal: running.stop.signal });
    const joined = await runForEach([...members], {
      act: ([department, ids]) => join(api, department, ids),
    });
    const departments = joined.failed.map(({ item: [id], error }) => ({ id, error }));
    setState({ state: 'finished', added, outcome, departments });
  };

  return {
    state,
    start: (rows: readonly TableRow[], invites: boolean, before: readonly Added[] = []) =>
      void run(rows, invites, before),
    stop: () => running.stop.abort(),
    /** Forgets what came of it. */
    clear: () => setState({ state: 'ready' }),
  };
}

const TRIES = 3;

/** Puts employees into a department; should somebody change it meanwhile, into what it is then. */
async function join(api: PbxApi, department: string, employees: readonly string[]) {
  const path = `/v1/departments/${department}` as const;
  for (let tries = 1; ; tries++) {
    const known = await api.get(path, VersionedDepartment);
    if (!known.ok) return known;
    const { members, version } = known.value;
    const body = { members: [...members, ...employees.map((employee) => ({ employee, priority: 1 }))] };
    const changed = await api.send('PATCH', path, VersionedDepartment, { body, ifMatch: `"${version}"` });
    const isStale = !changed.ok && changed.error.kind === 'problem' && changed.error.problem.code === 'stale';
    if (!isStale || tries === TRIES) return changed;
  }
}
