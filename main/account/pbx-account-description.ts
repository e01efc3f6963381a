import type { z } from 'zod';
import { Session } from '../../pbx/contract/session.ts';

/** What a PBX said of an account, without its token: kept, so that the phone starts before the PBX answers. */
export const PbxAccountDescription = Session.omit({ accessToken: true, expiresAt: true });
export type PbxAccountDescription = z.infer<typeof PbxAccountDescription>;
