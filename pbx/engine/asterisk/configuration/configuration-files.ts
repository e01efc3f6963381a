import {
  APPLICATION,
  DECLINING,
  DESK_PHONE_ACL,
  DESK_PHONES,
  FAX_CONTEXT,
  FAX_VARIABLE,
  FRONT_TRANSPORT,
  meaningOf,
  TRUNK_CONTEXT,
  TRUNK_TRANSPORTS,
} from '../names.ts';
import type { AsteriskSetting, DeskPhoneDoor, TrunkDoor } from './asterisk-setting.ts';
import { FAX_MODULES, REQUIRED_MODULES } from './modules.ts';
import { PRIVATE_NETWORKS } from '../../../private-networks.ts';

/**
 * What Asterisk 22 reads at its start to serve us, by file name in its `/etc/asterisk`. Users are not in it: they come
 * by ARI. `ari.conf` holds a password.
 */
export const configurationFiles = (setting: AsteriskSetting): ReadonlyMap<string, string> =>
  new Map([
    ['modules.conf', modules],
    ['http.conf', http(setting)],
    ['ari.conf', ari(setting)],
    ['pjsip.conf', pjsip(setting)],
    ['sorcery.conf', sorcery],
    ['acl.conf', acl(setting)],
    ['rtp.conf', rtp(setting)],
    ['udptl.conf', udptl(setting)],
    ['logger.conf', logger],
    ['features.conf', features],
    ...(setting.trunks ? [['manager.conf', manager(setting, setting.trunks)] as const] : []),
    ['minivm.conf', minivm],
    ['extensions.conf', [dialplan(setting), ...setting.domains.map(lamps)].join('\n')],
  ]);

const AWAY_RING_SECONDS = 30;

const modules = `[modules]
autoload = no
${[...REQUIRED_MODULES, ...FAX_MODULES].map((name) => `require = ${name}`).join('\n')}
`;

const http = ({ httpPort, secure }: AsteriskSetting): string => `[general]
enabled = yes
bindaddr = 127.0.0.1
bindport = ${httpPort}
; Every communicator's WebSocket counts; 100 unless told otherwise.
sessionlimit = 6000
session_inactivity = 30000
${
  secure
    ? `tlsenable = yes
tlsbindaddr = ${secure.address}:${secure.port}
tlscertfile = ${secure.certificate}
tlsprivatekey = ${secure.key}
tlsdisablev1 = yes
tlsdisablev11 = yes
`
    : ''
}`;

/** The port of TLS serves ARI, too: who may use it is said here. */
const ari = ({ ari: { user, password } }: AsteriskSetting): string => `[general]
enabled = yes
; Milliseconds that a slow listener may take before it is cut off; 100 unless told otherwise.
websocket_write_timeout = 5000

[${user}]
type = user
read_only = no
password = ${password}
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = 127.0.0.1/255.255.255.255
`;

/** Tells whether we are registered at providers, which ARI does not; its reports are all that it may be asked for. */
const manager = (
  { ari: { user, password } }: AsteriskSetting,
  { managerPort }: TrunkDoor,
): string => `[general]
enabled = yes
webenabled = yes
bindaddr = 127.0.0.1
port = ${managerPort}

[${user}]
secret = ${password}
deny = 0.0.0.0/0.0.0.0
deny = ::/0
permit = 127.0.0.1/255.255.255.255
write = reporting
`;

/** By name before by address: a phone that comes from where a provider's calls come from is a phone. */
const pjsip = (setting: AsteriskSetting): string => {
  const { secure, deskPhones, trunks, front } = setting;
  return `[global]
type = global
user_agent = Communicator PBX
endpoint_identifier_order = username,ip
keep_alive_interval = 90

; WebSockets are those of http.conf: loopback without TLS, elsewhere with it.
[ws]
type = transport
protocol = ws
bind = 127.0.0.1
${
  secure
    ? `
[wss]
type = transport
protocol = wss
bind = ${secure.address}
`
    : ''
}${deskPhones ? deskPhoneTransports(deskPhones, setting) : ''}${
  trunks ? trunkTransports(trunks, setting) : ''
}${
  front
    ? `
; Whoever reaches this port may say that it is anybody's phone: a firewall lets in Kamailio alone.
[${FRONT_TRANSPORT}]
type = transport
protocol = tcp
bind = ${front.here.address}:${front.here.port}
`
    : ''
}`;
};

const trunkTransports = ({ address, port }: TrunkDoor, setting: AsteriskSetting): string =>
  Object.entries(TRUNK_TRANSPORTS)
    .map(
      ([protocol, name]) => `
[${name}]
type = transport
protocol = ${protocol}
bind = ${address}:${port}
${seenFromOutside(address, setting)}`,
    )
    .join('');

const deskPhoneTransports = ({ plain, tls }: DeskPhoneDoor, setting: AsteriskSetting): string => `
; Named for what they are: the service looks for them.
${
  plain === undefined
    ? ''
    : `[desk-udp]
type = transport
protocol = udp
bind = ${plain.address}:${plain.port}
${seenFromOutside(plain.address, setting)}
[desk-tcp]
type = transport
protocol = tcp
bind = ${plain.address}:${plain.port}
${seenFromOutside(plain.address, setting)}`
}${
  tls === undefined
    ? ''
    : `
[desk-tls]
type = transport
protocol = tls
bind = ${tls.address}:${tls.port}
cert_file = ${tls.certificate}
priv_key_file = ${tls.key}
method = tlsv1_2
${seenFromOutside(tls.address, setting)}`
}`;

/** From where desk phones may come: the service gives their endpoints this list. */
const acl = ({ deskPhones, front }: AsteriskSetting): string => `[${DESK_PHONE_ACL}]
deny = 0.0.0.0/0
deny = ::/0
${[...(deskPhones?.networks ?? []), ...(front ? [`${front.kamailio.address}/32`] : [])]
  .map((network) => `permit = ${network}\n`)
  .join('')}`;

/** What ARI pushes is held in memory: no secrets on disk, and nothing stale after a restart, which asks for all anew. */
const sorcery = `[res_pjsip]
endpoint = memory
auth = memory
aor = memory

[res_pjsip_outbound_registration]
registration = memory

[res_pjsip_endpoint_identifier_ip]
identify = memory
`;

const rtp = ({ mediaPorts: [first, last], mediaAddress, publicAddress }: AsteriskSetting): string => {
  const offered = [mediaAddress, publicAddress].filter((address) => address !== undefined);
  const others = offered.length === 0 ? '' : 'ice_deny = 0.0.0.0/0\nice_deny = ::/0\n';
  return `[general]
rtpstart = ${first}
rtpend = ${last}
icesupport = yes
strictrtp = yes
${others}${offered.map((address) => `ice_permit = ${address}\n`).join('')}${
  publicAddress === undefined
    ? ''
    : `
[ice_host_candidates]
${mediaAddress} => ${publicAddress},include_local_address
`
}`;
};

/** Asterisk puts the public address in the place of one that is local, for whoever is not. */
const seenFromOutside = (here: string, { mediaAddress, publicAddress }: AsteriskSetting): string => {
  if (publicAddress === undefined) return '';
  const own = new Set([mediaAddress, here].map((address) => `${address}/32`));
  return `external_signaling_address = ${publicAddress}
external_media_address = ${publicAddress}
${[...own, ...PRIVATE_NETWORKS].map((network) => `local_net = ${network}\n`).join('')}`;
};

/** T.38 goes by the ports of sound: a firewall needs to know of no others. */
const udptl = ({ mediaPorts: [first, last] }: AsteriskSetting): string => `[general]
udptlstart = ${first}
udptlend = ${last}
`;

/** Asterisk's own pickup would take `*8` from the company's: no number is nobody's. */
const features = `[general]
pickupexten =
`;

/** Nobody's mailboxes: of this module we have but the word that tells phones of messages. */
const minivm = `[general]
`;

/** Headers by which a caller asks that the phone answers by itself. */
const HEADERS = ['Call-Info', 'Alert-Info', 'Answer-Mode'];
const ARRIVED = ['arrived', ...HEADERS.map((name) => `${name}:\${PJSIP_HEADER(read,${name})}`)].join(',');

/** Whoever is refused is told of in a file of its own, by address: fail2ban reads it. */
const logger = `[general]
dateformat = %F %T

[logfiles]
console => notice,warning,error
messages.log => notice,warning,error
security.log => security
`;

/** What the call wants is filtered: it is whatever the phone has sent. */
const handOver = (pattern: string): string => `exten => ${pattern},1,Set(PJSIP_TRANSFER_HANDLING()=ari-only)
 same => n,Stasis(${APPLICATION},${ARRIVED})
 same => n,GotoIf($["\${STASISSTATUS}" != "FAILED"]?over)
 same => n,Set(DIALLED=\${FILTER(a-zA-Z0-9.+*#_-,\${EXTEN})})
 same => n,Goto(${APPLICATION}-away,s,1)
 same => n(over),NoOp()`;

const value = (expression: string): string => `\${${expression}}`;

/** Nothing before or after `&` is nobody for Dial. */
const deskContacts = `&\${PJSIP_DIAL_CONTACTS(\${CALLED}@${DESK_PHONES}\${COMPANY})}`;

/**
 * Nobody controls Asterisk just now. Employees of one company reach one another, by what the service has told of them
 * beforehand (ShortNumbers); there is the echo test, by its usual code; all else is told 503.
 */
const away = ({ deskPhones }: AsteriskSetting): string => `[${APPLICATION}-away]
exten => s,1,Set(PJSIP_TRANSFER_HANDLING()=core)
 same => n,Set(CALLER=\${CHANNEL(endpoint)})
 same => n,Set(COMPANY=\${CUT(CALLER,@,2)})
 same => n,GotoIf($["\${COMPANY:0:${DESK_PHONES.length}}" != "${DESK_PHONES}"]?known)
 same => n,Set(COMPANY=\${COMPANY:${DESK_PHONES.length}})
 same => n(known),Set(EMPLOYEE=${value(meaningOf(value('COMPANY'), value('CUT(CALLER,@,1)')))})
 same => n,GotoIf($["\${EMPLOYEE}" = ""]?nobody)
 same => n,GotoIf($["\${DIALLED}" = "*43"]?echo)
 same => n,Set(CALLED=${value(meaningOf(value('COMPANY'), value('DIALLED')))})
 same => n,GotoIf($["\${CALLED}" = ""]?nobody)
 same => n,Set(PHONES=\${PJSIP_DIAL_CONTACTS(\${CALLED}@\${COMPANY})}${deskPhones ? deskContacts : ''})
 same => n,GotoIf($["\${FILTER(a-z,\${PHONES})}" = ""]?absent)
 same => n,Dial(\${PHONES},${AWAY_RING_SECONDS})
 same => n,GotoIf($["\${DIALSTATUS}" = "BUSY"]?busy)
 same => n,Hangup(19)
 same => n(busy),Hangup(17)
 same => n(absent),Hangup(20)
 same => n(nobody),Hangup(42)
 same => n(echo),Answer()
 same => n,Echo()
`;

const LONGEST_FAX_SECONDS = 3_600;

/**
 * A caller is handed over to be sent a fax by. It lies among the recordings, by the ending of a sound, for ARI to hand
 * it out. `f`: in audio when the other side knows no T.38. What the other machine calls itself is whatever it has sent.
 * A variable of the file's name tells of it, too, to a service that was not there at its end.
 */
const fax = `[${FAX_CONTEXT}]
exten => receive,1,Set(TIMEOUT(absolute)=${LONGEST_FAX_SECONDS})
 same => n,ReceiveFAX(\${ASTSPOOLDIR}/recording/\${${FAX_VARIABLE}}.wav,f)
 same => n,Hangup()
exten => h,1,Set(STATION=\${FILTER(0-9A-Za-z+.\\x20,\${REMOTESTATIONID})})
 same => n,Set(GLOBAL(\${${FAX_VARIABLE}})={"status":"\${FAXSTATUS}","pages":"\${FAXPAGES}","station":"\${STATION}"})
 same => n,UserEvent(${FAX_CONTEXT},status:\${FAXSTATUS},pages:\${FAXPAGES},station:\${STATION})
`;

/**
 * Who calls by a trunk reaches the service or nobody. Some providers ask for the name that we registered, and write the
 * number into To.
 */
const fromTrunks = `[${TRUNK_CONTEXT}]
exten => _[+*#0-9a-zA-Z].,1,Set(PJSIP_TRANSFER_HANDLING()=ari-only)
 same => n,Stasis(${APPLICATION},arrived,To:\${FILTER(a-zA-Z0-9.+<:@>_-,\${PJSIP_HEADER(read,To)})})
 same => n,Hangup(42)
`;

/**
 * Every call is handed to Stasis; a transfer (REFER) is told to the brain, not acted upon. Names of one character are
 * special to the dialplan (h, i, t, s): only digits may be alone.
 */
const dialplan = (setting: AsteriskSetting): string => `[${APPLICATION}]
${['_[*#0-9]', '_[+*#0-9a-zA-Z].'].map(handOver).join('\n')}

${away(setting)}
${fromTrunks}
[${DECLINING}]
exten => s,1,PJSIPHangup(603)

[${APPLICATION}-services]
exten => echo,1,Answer()
 same => n,Echo()
exten => messages,1,MinivmMWI(\${MAILBOX},0,\${FRESH},\${OLD})

${fax}`;

const lamps = (domain: string): string => `[lamps-${domain}]
exten => _[0-9a-zA-Z].,hint,Stasis:\${EXTEN}@${domain}
`;
