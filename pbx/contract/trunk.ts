import { z } from 'zod';
import { PublicNumber } from './identifier.ts';

/** `sip.provider.example`, `203.0.113.7:5062`: a host and, unless it is 5060, a port. */
const Server = z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:\d{1,5})?$/, {
  message: 'is not like sip.provider.example:5060',
});

/** What may stand in a SIP URI's user part and in a header without being escaped. */
const Account = z.strictObject({
  login: z.string().regex(/^[A-Za-z0-9+._-]{1,64}$/, { message: 'is no login' }),
  password: z
    .string()
    .regex(/^[\x21-\x7e]{1,128}$/, { message: 'must be 1 to 128 ASCII characters without spaces' }),
});

/** Outside lines of a provider, as the operator connected them. Holds a secret. */
export const Trunk = z.strictObject({
  name: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/, { message: 'is not like mango-1' }),
  server: Server,
  transport: z.enum(['udp', 'tcp']),
  /** We sign in at the provider (REGISTER, RFC 3261 §10); null: it knows us by our address. */
  account: Account.nullable(),
  /** Addresses, networks and host names that the provider calls from. Of one that we sign in at there may be none. */
  callsFrom: z.array(z.union([z.ipv4(), z.cidrv4(), z.hostname()])),
  /** Where the provider reads the caller ID: From, or P-Asserted-Identity (RFC 3325) beside a From with the login. */
  callerIdIn: z.enum(['from', 'asserted']),
  /** How it wants public numbers: +79161234567, or 79161234567. */
  numbers: z.enum(['with-plus', 'digits']),
});
export type Trunk = z.infer<typeof Trunk>;

/** Which trunk a number of a company is connected by. */
export const TrunkNumber = z.strictObject({ number: PublicNumber, trunk: Trunk.shape.name });
export type TrunkNumber = z.infer<typeof TrunkNumber>;
