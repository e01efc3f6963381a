import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessAbsent } from '../ari/unless-absent.ts';
import { type DeviceIdentity, readDeviceName } from './user-identity.ts';

const OBJECTS = '/asterisk/config/dynamic/res_pjsip';
const Endpoints = z.array(
  z.object({ technology: z.string(), resource: z.string(), state: z.string().optional() }),
);

/** One sorcery object of res_pjsip, as ARI's push configuration takes it. */
export interface SorceryObject {
  readonly type: 'auth' | 'aor' | 'endpoint' | 'identify' | 'registration';
  readonly id: string;
  readonly fields: readonly { readonly attribute: string; readonly value: string }[];
}

/** As ARI answers it. */
const Fields = z.array(z.object({ attribute: z.string(), value: z.string() }));

export type Pairs = readonly (readonly [attribute: string, value: string])[];

export const fields = (pairs: Pairs): SorceryObject['fields'] =>
  pairs.map(([attribute, value]) => ({ attribute, value }));

/** Asterisk repeats most fields of an endpoint in other words; this one, which nobody else uses, word for word. */
export const EDITION = 'accountcode';

/** An endpoint that tells by itself what it, and whatever belongs to it, was made of. */
export const withEdition = (endpoint: SorceryObject, madeOf: unknown): SorceryObject => {
  const value = createHash('sha256').update(JSON.stringify(madeOf)).digest('hex').slice(0, 16);
  return { ...endpoint, fields: [...endpoint.fields, { attribute: EDITION, value }] };
};

interface UserEndpoint {
  readonly user: DeviceIdentity;
  /** `online`: a contact of it answers. */
  readonly state?: string | undefined;
}

/** ARI's path of a PJSIP object of this type and name. */
export const objectPath = (type: string, name: string): string =>
  `${OBJECTS}/${type}/${encodeURIComponent(name)}`;

/** Whether Asterisk's object of this type and name says the same in these fields. */
export const isHeld = async (
  ari: AriClient,
  { type, id }: Pick<SorceryObject, 'type' | 'id'>,
  telling: SorceryObject['fields'],
): Promise<boolean> => {
  const answer = (await unlessAbsent(ari.send('GET', objectPath(type, id)))) ?? [];
  const held = new Map(Fields.parse(answer).map(({ attribute, value }) => [attribute, value]));
  return telling.every(({ attribute, value }) => held.get(attribute) === value);
};

/** Whether Asterisk has such an object. */
export const isThere = async (ari: AriClient, type: string, name: string): Promise<boolean> =>
  (await unlessAbsent(ari.send('GET', objectPath(type, name)))) !== undefined;

/** Asterisk's endpoints that are users'. */
export const readEndpoints = async (ari: AriClient): Promise<readonly UserEndpoint[]> =>
  (await allEndpoints(ari)).flatMap(({ resource, state }) => {
    const user = readDeviceName(resource);
    return user ? [{ user, state }] : [];
  });

/** All endpoints of PJSIP that Asterisk has, whoever gave them. */
export const allEndpoints = async (ari: AriClient) =>
  Endpoints.parse(await ari.send('GET', '/endpoints')).filter(({ technology }) => technology === 'PJSIP');
