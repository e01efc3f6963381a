import type { DigestSecret, Party } from '../../port.ts';
import { callerId } from '../calls/caller-id.ts';
import { CODECS } from './codecs.ts';
import { identityName, type UserIdentity } from './user-identity.ts';

/** One sorcery object of res_pjsip, as ARI's push configuration takes it. */
export interface SorceryObject {
  readonly type: 'auth' | 'aor' | 'endpoint';
  readonly id: string;
  readonly fields: readonly { readonly attribute: string; readonly value: string }[];
}

/** Seconds without any media from a phone, after which it is taken for gone. A muted or held one sends RTCP. */
const MEDIA_SILENCE_SECONDS = '60';

/** How often a phone is asked whether it is there (OPTIONS), and how long it may take: its computer may be busy. */
const QUALIFY_SECONDS = '30';
const QUALIFY_LIMIT_SECONDS = '5.000000';

/**
 * A user as Asterisk knows it, in the order of making: the secret, where contacts are kept, the phone itself.
 * One endpoint serves communicators; desk phones without WebRTC need one of their own kind.
 */
export const userObjects = (
  user: UserIdentity,
  secret: DigestSecret,
  party: Party,
  context: string,
): readonly SorceryObject[] => {
  const id = identityName(user);
  return [
    {
      type: 'auth',
      id,
      fields: fields([
        ['auth_type', 'digest'],
        ['username', user.login],
        ['realm', user.company],
        ['password_digest', `MD5:${secret.ha1Md5}`],
        ['password_digest', `SHA-256:${secret.ha1Sha256}`],
        // JsSIP knows MD5 only and gives up on a challenge that names another algorithm first.
        ['supported_algorithms_uas', 'MD5'],
      ]),
    },
    {
      type: 'aor',
      id,
      fields: fields([
        ['max_contacts', '10'],
        // As Asterisk says it when it is asked.
        ['remove_existing', 'false'],
        ['minimum_expiration', '60'],
        ['maximum_expiration', '3600'],
        ['qualify_frequency', QUALIFY_SECONDS],
        ['qualify_timeout', QUALIFY_LIMIT_SECONDS],
      ]),
    },
    {
      type: 'endpoint',
      id,
      fields: fields([
        ['webrtc', 'yes'],
        ['context', context],
        ['subscribe_context', `lamps-${user.company}`],
        ['auth', id],
        ['aors', id],
        ['from_domain', user.company],
        // What Asterisk tells the others by itself when this phone takes a call over (RFC 3891).
        ['callerid', callerId(party)],
        ['disallow', 'all'],
        ['allow', CODECS],
        ['dtmf_mode', 'auto_info'],
        ['language', 'ru'],
        ['send_pai', 'yes'],
        ['trust_id_outbound', 'yes'],
        // RFC 4916 by UPDATE: a re-INVITE would glare with the phone's own.
        ['connected_line_method', 'update'],
        // Hold is told to the phone, and what it hears meanwhile is the brain's affair.
        ['moh_passthrough', 'yes'],
        ['rtp_timeout', MEDIA_SILENCE_SECONDS],
        ['device_state_busy_at', '0'],
      ]),
    },
  ];
};

const fields = (pairs: readonly (readonly [string, string])[]): SorceryObject['fields'] =>
  pairs.map(([attribute, value]) => ({ attribute, value }));
