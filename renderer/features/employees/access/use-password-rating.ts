import { useEffect, useState } from 'react';
import { Login } from '../../../../pbx/contract/identifier.ts';
import { PasswordRating } from '../../../../pbx/contract/password-rating.ts';
import { usePbx } from '../../../api/pbx-access.ts';

const PAUSE_MS = 250;

/** How strong a password would be for that person; undefined: not known yet. */
export function usePasswordRating(
  password: string,
  { name, login }: { readonly name: string; readonly login: string },
): PasswordRating | undefined {
  const { api } = usePbx();
  const [rating, setRating] = useState<PasswordRating>();
  useEffect(() => {
    if (password === '') return;
    let isOver = false;
    const ask = async () => {
      const isPerson = name.trim() !== '' && Login.safeParse(login).success;
      const body = { password, ...(isPerson && { of: { name, login } }) };
      const result = await api.send('POST', '/v1/password-rating', PasswordRating, { body });
      if (!isOver) setRating(result.ok ? result.value : undefined);
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [api, password, name, login]);
  return password === '' ? undefined : rating;
}
