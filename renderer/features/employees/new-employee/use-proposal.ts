import { useEffect } from 'react';
import { EmployeeProposal } from '../../../../pbx/contract/employee-administration.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { draftOf, withProposal } from './employee-draft.ts';

const PAUSE_MS = 250;

/** Login and short number that go with a name, filled in as it is typed. */
export function useProposal(name: string): void {
  const pbx = usePbx();
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      const query = { name: name.trim().slice(0, 80) };
      const result = await pbx.api.get('/v1/employees/proposal', EmployeeProposal, query);
      if (isOver || !result.ok) return;
      const proposal = result.value;
      const draft = draftOf(pbx);
      draft.setState(withProposal(draft.getState(), proposal), true);
    };
    if (name.trim() === '') return;
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [pbx, name]);
}
