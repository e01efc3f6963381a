import type { Access } from '../access/access.ts';

/** An employee who was just added. `mail`: of the invitation. */
export interface Created {
  readonly id: string;
  readonly access: Access;
  readonly mail: 'not-asked' | 'sent' | 'waiting';
}
