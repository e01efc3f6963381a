import { useEffect, useState } from 'react';
import { EmployeeProposal } from '../../../../pbx/contract/employee-administration.ts';
import { usePbx } from '../../../api/pbx-access.ts';

/** A password that the PBX makes when a dialog opens, unless one is typed first. */
export function useFreshPassword() {
  const { api } = usePbx();
  const [password, setPassword] = useState('');
  useEffect(() => {
    void api.get('/v1/employees/proposal', EmployeeProposal, { name: '' }).then((result) => {
      if (result.ok) setPassword((typed) => typed || result.value.password);
    });
  }, [api]);
  return [password, setPassword] as const;
}
