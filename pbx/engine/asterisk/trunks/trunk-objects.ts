import type { Trunk } from '../../../contract/trunk.ts';
import { TRUNK_CONTEXT, TRUNK_TRANSPORTS } from '../names.ts';
import { fields, type SorceryObject, withEdition } from '../users/sorcery-objects.ts';
import { T38 } from '../users/t38.ts';
import { trunkObjectName } from './trunk-name.ts';

/** How often a provider is asked whether it is there (OPTIONS); any answer will do. */
const QUALIFY_SECONDS = '30';

/** Seconds without any media from a provider, which may send none while somebody is silent or held. */
const MEDIA_SILENCE_SECONDS = '60';

/** A provider that is away, or takes us for somebody else, is asked again for ever, but not so often that it bars us. */
const RETRY_SECONDS = '30';
const REFUSED_RETRY_SECONDS = '300';
const FOR_EVER = '1000000';

/** A trunk as Asterisk knows it, in the order in which its parts need one another; the endpoint tells of all but auth. */
export const trunkObjects = (trunk: Trunk): readonly SorceryObject[] => {
  const parts = [
    aor(trunk),
    endpoint(trunk),
    ...(trunk.callsFrom.length > 0 ? [identify(trunk)] : []),
    ...(trunk.account ? [registration(trunk, trunk.account)] : []),
  ];
  return [
    ...(trunk.account ? [auth(trunk, trunk.account)] : []),
    ...parts.map((part) => (part.type === 'endpoint' ? withEdition(part, parts) : part)),
  ];
};

type Account = NonNullable<Trunk['account']>;

/** The password itself: the realm that a digest would need is the provider's affair, and may change. */
const auth = ({ name }: Trunk, { login, password }: Account): SorceryObject => ({
  type: 'auth',
  id: trunkObjectName(name),
  fields: fields([
    ['auth_type', 'digest'],
    ['username', login],
    ['password', password],
  ]),
});

const aor = (trunk: Trunk): SorceryObject => ({
  type: 'aor',
  id: trunkObjectName(trunk.name),
  fields: fields([
    ['contact', serverUri(trunk)],
    ['qualify_frequency', QUALIFY_SECONDS],
  ]),
});

const endpoint = ({ name, server, transport, account, callerIdIn }: Trunk): SorceryObject => {
  const id = trunkObjectName(name);
  return {
    type: 'endpoint',
    id,
    fields: fields([
      ['context', TRUNK_CONTEXT],
      ['transport', TRUNK_TRANSPORTS[transport]],
      ['aors', id],
      ...(account ? ([['outbound_auth', id]] as const) : []),
      // By its name in From anybody could be the trunk.
      ['identify_by', 'ip'],
      // A provider may neither send calls elsewhere nor watch anybody.
      ['allow_transfer', 'no'],
      ['allow_subscribe', 'no'],
      ['from_domain', hostOf(server)],
      ...(account && callerIdIn === 'asserted' ? ([['from_user', account.login]] as const) : []),
      ['send_pai', 'yes'],
      ['trust_id_outbound', 'yes'],
      ['trust_id_inbound', 'yes'],
      // Nothing to be heard by it: the caller's own phone goes on ringing.
      ['ignore_183_without_sdp', 'yes'],
      // Who of us talks is no affair of the network's.
      ['send_connected_line', 'no'],
      ['disallow', 'all'],
      ['allow', 'alaw,ulaw'],
      ['dtmf_mode', 'auto'],
      ['direct_media', 'no'],
      ['rtp_symmetric', 'yes'],
      ['language', 'ru'],
      ['moh_passthrough', 'yes'],
      ...T38,
      ['rtp_timeout', MEDIA_SILENCE_SECONDS],
      ['device_state_busy_at', '0'],
    ]),
  };
};

const identify = ({ name, callsFrom }: Trunk): SorceryObject => ({
  type: 'identify',
  id: trunkObjectName(name),
  fields: fields([['endpoint', trunkObjectName(name)], ...callsFrom.map((from) => ['match', from] as const)]),
});

const registration = (trunk: Trunk, { login }: Account): SorceryObject => {
  const id = trunkObjectName(trunk.name);
  return {
    type: 'registration',
    id,
    fields: fields([
      ['server_uri', serverUri(trunk)],
      ['client_uri', `sip:${login}@${trunk.server}`],
      ['contact_user', login],
      ['outbound_auth', id],
      ['transport', TRUNK_TRANSPORTS[trunk.transport]],
      // A word in our Contact that nobody else knows: a call that has it comes from whom we registered at.
      ['line', 'yes'],
      ['endpoint', id],
      ['max_random_initial_delay', '0'],
      ['retry_interval', RETRY_SECONDS],
      ['forbidden_retry_interval', REFUSED_RETRY_SECONDS],
      ['fatal_retry_interval', REFUSED_RETRY_SECONDS],
      ['max_retries', FOR_EVER],
      ['auth_rejection_permanent', 'no'],
    ]),
  };
};

const serverUri = ({ server, transport }: Trunk): string =>
  `sip:${server}${transport === 'tcp' ? ';transport=tcp' : ''}`;

const hostOf = (server: string): string => server.replace(/:\d+$/, '');
