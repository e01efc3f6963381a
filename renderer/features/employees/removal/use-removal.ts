import { useState } from 'react';
import type { VersionedEmployee } from '../../../../pbx/contract/employee-administration.ts';
import type { SettingUse } from '../../../../pbx/contract/problem.ts';
import type { ApiError, ApiResult } from '../../../api/api-result.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { runForEach } from '../run-for-each.ts';

export interface UsedEmployee {
  readonly employee: VersionedEmployee;
  readonly uses: readonly SettingUse[];
}

interface FailedRemoval {
  readonly employee: VersionedEmployee;
  readonly error: ApiError;
}

export type RemovalState =
  /** Nothing was asked of the PBX yet. */
  | { readonly state: 'asking' }
  | { readonly state: 'removing' }
  /** Those whom other settings name are still there. */
  | { readonly state: 'in-use'; readonly used: readonly UsedEmployee[] }
  | { readonly state: 'failed'; readonly failed: readonly FailedRemoval[] }
  | { readonly state: 'done' };

/**
 * Removes employees. The PBX refuses while settings name them and says which: they are removed when it is known what
 * takes their place there.
 */
export function useRemoval(employees: readonly VersionedEmployee[]) {
  const { api } = usePbx();
  const [state, setState] = useState<RemovalState>({ state: 'asking' });

  const run = async (those: readonly VersionedEmployee[], replacement?: string): Promise<boolean> => {
    setState({ state: 'removing' });
    const act = ({ id, version }: VersionedEmployee): Promise<ApiResult<null>> =>
      api.tell('DELETE', `/v1/employees/${id}`, {
        ifMatch: `"${version}"`,
        ...(replacement !== undefined && { query: { replacement } }),
      });
    const { failed } = await runForEach(those, { act });
    const used = failed.flatMap(({ item, error }) => {
      const uses =
        error.kind === 'problem' && error.problem.code === 'in-use' ? error.problem.uses : undefined;
      return uses ? [{ employee: item, uses }] : [];
    });
    const others = failed
      .filter(({ item }) => !used.some(({ employee }) => employee === item))
      .map(({ item, error }) => ({ employee: item, error }));
    setState(
      others.length > 0
        ? { state: 'failed', failed: others }
        : used.length > 0
          ? { state: 'in-use', used }
          : { state: 'done' },
    );
    return others.length === 0 && used.length === 0;
  };

  return {
    state,
    /** Resolves with whether all of them are gone. */
    remove: () => run(employees),
    replace: (used: readonly UsedEmployee[], replacement: string) =>
      run(
        used.map(({ employee }) => employee),
        replacement,
      ),
  };
}
