import { useEffect } from 'react';
import type { VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { type UsedResource, useResource } from '../../api/use-resource.ts';
import { readAllEmployees } from './read-all-employees.ts';

/** Of many changes in a row, as during an import, not each is worth a reading of everybody. */
const PAUSE_MS = 500;

/** Everybody of the company, by name. */
export function useAllEmployees(): UsedResource<readonly VersionedEmployee[]> {
  const { events } = usePbx();
  const employees = useResource<readonly VersionedEmployee[]>({
    key: 'employees',
    load: ({ api }) => readAllEmployees(api),
  });
  const { reload } = employees;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = events.listen(({ type }) => {
      if (type !== 'employee-changed') return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void reload();
      }, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      forget();
    };
  }, [events, reload]);
  return employees;
}
