import type { Device, DigestSecret, Party } from '../../port.ts';
import { callerId } from '../calls/caller-id.ts';
import { DESK_PHONE_ACL } from '../names.ts';
import { CODECS } from './codecs.ts';
import { fields, type Pairs, type SorceryObject } from './sorcery-objects.ts';
import { T38 } from './t38.ts';
import {
  type DeviceIdentity,
  deviceName,
  identityName,
  sipDomain,
  type UserIdentity,
} from './user-identity.ts';

/** Seconds without any media from a phone, after which it is taken for gone. A muted or held one sends RTCP. */
const MEDIA_SILENCE_SECONDS = '20';

/** How often a phone is asked whether it is there (OPTIONS), and how long it may take: its computer may be busy. */
const QUALIFY_SECONDS = '30';
const QUALIFY_LIMIT_SECONDS = '5.000000';

interface UserParts {
  readonly user: UserIdentity;
  readonly secret: DigestSecret;
  readonly party: Party;
  readonly context: string;
  readonly front?: string | undefined;
  /** The kinds of device that Asterisk has a way for. */
  readonly devices: readonly Device[];
  /** Name of the AOR of messages. */
  readonly mailbox: string;
}

/** A user as Asterisk knows it: the secret, and for each kind of device where contacts are kept and what it is. */
export const userObjects = ({ user, secret, devices, ...shown }: UserParts): readonly SorceryObject[] => [
  auth(user, secret),
  messages(user, shown.mailbox),
  ...devices.flatMap((device) => deviceObjects({ ...user, device }, shown)),
];

/**
 * What a phone subscribes to that asks for its own message lamp. Whoever knows the name of an AOR could ask for
 * its messages, of whatever company: so it is not that of contacts, which everybody knows.
 */
const messages = (user: UserIdentity, name: string): SorceryObject => ({
  type: 'aor',
  id: name,
  fields: fields([
    ['mailboxes', identityName(user)],
    // What the phone subscribes to: itself.
    ['voicemail_extension', user.login],
  ]),
});

const auth = (user: UserIdentity, secret: DigestSecret): SorceryObject => ({
  type: 'auth',
  id: identityName(user),
  fields: fields([
    ['auth_type', 'digest'],
    ['username', user.login],
    ['realm', user.company],
    ['password_digest', `MD5:${secret.ha1Md5}`],
    ['password_digest', `SHA-256:${secret.ha1Sha256}`],
    // JsSIP knows MD5 only and gives up on a challenge that names another algorithm first.
    ['supported_algorithms_uas', 'MD5'],
  ]),
});

const deviceObjects = (
  of: DeviceIdentity,
  { party, context, front, mailbox }: Pick<UserParts, 'party' | 'context' | 'front' | 'mailbox'>,
): readonly SorceryObject[] => {
  const id = deviceName(of);
  return [
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
        ...throughFront(front),
      ]),
    },
    {
      type: 'endpoint',
      id,
      fields: fields([
        ...ownOf[of.device](of),
        ['aors', `${id},${mailbox}`],
        ['context', context],
        ['subscribe_context', `lamps-${of.company}`],
        ['auth', identityName(of)],
        ['from_domain', sipDomain(of.company, of.device)],
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
        ...throughFront(front),
        // What the front has put into a contact must stay there.
        ...(front === undefined ? [] : [['rewrite_contact', 'no'] as const]),
      ]),
    },
  ];
};

/**
 * Whatever is sent to a phone goes to the front, which finds the phone by what it has put into the contact. Path (RFC
 * 3327) does not serve: Asterisk looks for its contact's AOR by the contact's own user and host (res_pjsip_path.c).
 */
const throughFront = (front: string | undefined): Pairs =>
  front === undefined ? [] : [['outbound_proxy', `sip:${front};transport=tcp;lr`]];

const ownOf: Readonly<Record<Device, (of: DeviceIdentity) => Pairs>> = {
  communicator: () => [['webrtc', 'yes']],
  // Whatever address a phone behind NAT names, it is answered where it came from. SRTP (RFC 4568) when it can.
  'desk-phone': (of) => [
    ['acl', DESK_PHONE_ACL],
    ['rewrite_contact', 'yes'],
    ['rtp_symmetric', 'yes'],
    ['direct_media', 'no'],
    ['media_encryption', 'sdes'],
    ['media_encryption_optimistic', 'yes'],
    // Asterisk tells the phone of messages unasked, until it asks.
    ['mailboxes', identityName(of)],
    ['mwi_subscribe_replaces_unsolicited', 'yes'],
    // Otherwise whoever has subscribed is told of no messages, unasked, whenever it registers again.
    ['aggregate_mwi', 'no'],
    ...T38,
  ],
};
