import { APPLICATION, DECLINING, DESK_PHONE_ACL, FRONT_TRANSPORT, meaningOf } from '../names.ts';
import type { AsteriskSetting, DeskPhoneDoor } from './asterisk-setting.ts';
import { REQUIRED_MODULES } from './modules.ts';

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
    ['logger.conf', logger],
    ['features.conf', features],
    ['extensions.conf', [dialplan, ...setting.domains.map(lamps)].join('\n')],
  ]);

const AWAY_RING_SECONDS = 30;

const modules = `[modules]
autoload = no
${REQUIRED_MODULES.map((name) => `require = ${name}`).join('\n')}
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

const pjsip = ({ secure, deskPhones, front }: AsteriskSetting): string => `[global]
type = global
user_agent = Communicator PBX
endpoint_identifier_order = username
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
}${deskPhones ? deskPhoneTransports(deskPhones) : ''}${
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

const deskPhoneTransports = ({ plain, tls }: DeskPhoneDoor): string => `
; Named for what they are: the service looks for them.
${
  plain === undefined
    ? ''
    : `[desk-udp]
type = transport
protocol = udp
bind = ${plain.address}:${plain.port}

[desk-tcp]
type = transport
protocol = tcp
bind = ${plain.address}:${plain.port}
`
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
`
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
`;

const rtp = ({ mediaPorts: [first, last], mediaAddress }: AsteriskSetting): string => `[general]
rtpstart = ${first}
rtpend = ${last}
icesupport = yes
strictrtp = yes
${mediaAddress === undefined ? '' : `ice_deny = 0.0.0.0/0\nice_deny = ::/0\nice_permit = ${mediaAddress}\n`}`;

/** Asterisk's own pickup would take `*8` from the company's: no number is nobody's. */
const features = `[general]
pickupexten =
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

/**
 * Nobody controls Asterisk just now. Employees of one company reach one another, by what the service has told of them
 * beforehand (ShortNumbers); there is the echo test, by its usual code; all else is told 503.
 */
const away = `[${APPLICATION}-away]
exten => s,1,Set(PJSIP_TRANSFER_HANDLING()=core)
 same => n,Set(CALLER=\${CHANNEL(endpoint)})
 same => n,Set(COMPANY=\${CUT(CALLER,@,2)})
 same => n,Set(EMPLOYEE=${value(meaningOf(value('COMPANY'), value('CUT(CALLER,@,1)')))})
 same => n,GotoIf($["\${EMPLOYEE}" = ""]?nobody)
 same => n,GotoIf($["\${DIALLED}" = "*43"]?echo)
 same => n,Set(CALLED=${value(meaningOf(value('COMPANY'), value('DIALLED')))})
 same => n,GotoIf($["\${CALLED}" = ""]?nobody)
 same => n,Set(PHONES=\${PJSIP_DIAL_CONTACTS(\${CALLED}@\${COMPANY})})
 same => n,GotoIf($["\${PHONES}" = ""]?absent)
 same => n,Dial(\${PHONES},${AWAY_RING_SECONDS})
 same => n,GotoIf($["\${DIALSTATUS}" = "BUSY"]?busy)
 same => n,Hangup(19)
 same => n(busy),Hangup(17)
 same => n(absent),Hangup(20)
 same => n(nobody),Hangup(42)
 same => n(echo),Answer()
 same => n,Echo()
`;

/**
 * Every call is handed to Stasis; a transfer (REFER) is told to the brain, not acted upon. Names of one character are
 * special to the dialplan (h, i, t, s): only digits may be alone.
 */
const dialplan = `[${APPLICATION}]
${['_[*#0-9]', '_[+*#0-9a-zA-Z].'].map(handOver).join('\n')}

${away}
[${DECLINING}]
exten => s,1,PJSIPHangup(603)

[${APPLICATION}-services]
exten => echo,1,Answer()
 same => n,Echo()
`;

const lamps = (domain: string): string => `[lamps-${domain}]
exten => _[0-9a-zA-Z].,hint,Stasis:\${EXTEN}@${domain}
`;
