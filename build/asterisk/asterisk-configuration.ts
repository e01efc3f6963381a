/** Where one running Asterisk keeps its things, and what it listens on. */
export interface AsteriskPlace {
  /** All that it writes, and its configuration in `etc`. The same path inside its root and outside. */
  readonly folder: string;
  /** TCP, loopback: ARI under /ari and SIP over WebSocket under /ws. */
  readonly httpPort: number;
  /** First and last UDP port of media. */
  readonly mediaPorts: readonly [number, number];
  readonly ari: { readonly user: string; readonly password: string };
  /** SIP domains whose employees' lamps may be subscribed to. */
  readonly domains: readonly string[];
}

/** The Stasis application that all calls are handed to. */
const STASIS_APPLICATION = 'communicator';

/** Everything that Asterisk reads at its start, by file name in its `etc`. Users come later, by ARI. */
export function asteriskConfiguration(place: AsteriskPlace): ReadonlyMap<string, string> {
  return new Map([
    ['asterisk.conf', directories(place)],
    ['modules.conf', modules],
    ['logger.conf', '[logfiles]\nconsole => notice,warning,error\n'],
    ['http.conf', http(place)],
    ['ari.conf', ari(place)],
    ['pjsip.conf', pjsip],
    ['sorcery.conf', sorcery],
    ['rtp.conf', rtp(place)],
    ['extensions.conf', [dialplan, ...place.domains.map(lamps)].join('\n')],
    ...DEFAULTS.map((name) => [`${name}.conf`, '[general]\n'] as const),
  ]);
}

const directories = ({ folder }: AsteriskPlace): string => `[directories]
astetcdir => ${folder}/etc
astmoddir => /usr/lib/x86_64-linux-gnu/asterisk/modules
astvarlibdir => ${folder}/lib
astdbdir => ${folder}/lib
astkeydir => ${folder}/lib
astcachedir => ${folder}/lib
astdatadir => /usr/share/asterisk
astspooldir => ${folder}/spool
astrundir => ${folder}/run
astlogdir => ${folder}/log

[options]
documentation_language = en_US
defaultlanguage = ru
nocolor = yes
`;

/** Of Debian's 360 modules those that a PBX by ARI needs: little memory, and nothing is offered unasked. */
const MODULES = [
  ...['pbx_config', 'app_stasis', 'app_echo', 'res_timing_timerfd'],
  ...['res_sorcery_config', 'res_sorcery_memory', 'res_sorcery_astdb'],
  ...['res_http_websocket', 'res_websocket_client', 'res_stasis', 'res_stasis_answer', 'res_stasis_playback'],
  ...['res_stasis_recording', 'res_stasis_snoop', 'res_stasis_device_state'],
  ...['res_ari', 'res_ari_model', 'res_ari_applications', 'res_ari_asterisk', 'res_ari_bridges'],
  ...['res_ari_channels', 'res_ari_device_states', 'res_ari_endpoints', 'res_ari_events'],
  ...['res_ari_playbacks', 'res_ari_recordings', 'res_ari_sounds'],
  ...['chan_pjsip', 'chan_bridge_media', 'res_pjproject', 'res_pjsip', 'res_pjsip_session'],
  ...['res_pjsip_transport_websocket', 'res_pjsip_authenticator_digest'],
  ...['res_pjsip_outbound_authenticator_digest', 'res_pjsip_endpoint_identifier_user'],
  ...['res_pjsip_registrar', 'res_pjsip_nat', 'res_pjsip_caller_id', 'res_pjsip_refer'],
  ...['res_pjsip_rfc3326', 'res_pjsip_header_funcs', 'res_pjsip_dtmf_info', 'res_pjsip_empty_info'],
  ...['res_pjsip_dlg_options', 'res_pjsip_pubsub', 'res_pjsip_outbound_publish', 'res_pjsip_exten_state'],
  ...['res_pjsip_dialog_info_body_generator', 'res_pjsip_sdp_rtp', 'res_rtp_asterisk', 'res_srtp'],
  ...['bridge_simple', 'bridge_native_rtp', 'bridge_softmix'],
  ...['codec_opus_open_source', 'codec_ulaw', 'codec_alaw', 'codec_g722', 'codec_resample'],
  ...['format_ogg_opus_open_source', 'format_sln', 'format_wav', 'res_format_attr_opus'],
  ...['func_callerid', 'func_channel'],
  ...['func_pjsip_aor', 'func_pjsip_contact', 'func_pjsip_endpoint'],
];

const modules = `[modules]
autoload = no
${MODULES.map((name) => `require = ${name}`).join('\n')}
`;

/** Files that Asterisk complains of when they are absent, though their defaults will do. */
const DEFAULTS = [
  ...['ccss', 'cdr', 'cel', 'features', 'geolocation', 'indications', 'manager', 'pjproject'],
  'udptl',
];

const http = ({ httpPort }: AsteriskPlace): string => `[general]
enabled = yes
bindaddr = 127.0.0.1
bindport = ${httpPort}
; Every communicator's WebSocket counts; 100 unless told otherwise.
sessionlimit = 2000
session_inactivity = 30000
`;

const ari = ({ ari: { user, password } }: AsteriskPlace): string => `[general]
enabled = yes
; Milliseconds that a slow listener may take before it is cut off; 100 unless told otherwise.
websocket_write_timeout = 5000

[${user}]
type = user
read_only = no
password = ${password}
`;

/** Loopback and unencrypted, for tests on one machine. */
const pjsip = `[global]
type = global
user_agent = Communicator PBX
endpoint_identifier_order = username
keep_alive_interval = 90

[ws]
type = transport
protocol = ws
bind = 127.0.0.1
`;

/** What ARI pushes is held in memory: no secrets on disk, and nothing stale after a restart, which asks for all anew. */
const sorcery = `[res_pjsip]
endpoint = memory
auth = memory
aor = memory
`;

const rtp = ({ mediaPorts: [first, last] }: AsteriskPlace): string => `[general]
rtpstart = ${first}
rtpend = ${last}
icesupport = yes
strictrtp = yes
`;

/**
 * Every call is handed to Stasis; a transfer (REFER) is told to the brain, not acted upon. Names of one character are
 * special to the dialplan (h, i, t, s): only digits may be alone.
 */
const dialplan = `[communicator]
exten => _[*#0-9],1,Set(PJSIP_TRANSFER_HANDLING()=ari-only)
 same => n,Stasis(${STASIS_APPLICATION},arrived)
exten => _[+*#0-9a-zA-Z].,1,Set(PJSIP_TRANSFER_HANDLING()=ari-only)
 same => n,Stasis(${STASIS_APPLICATION},arrived)

[communicator-services]
exten => echo,1,Answer()
 same => n,Echo()
`;

const lamps = (domain: string): string => `[lamps-${domain}]
exten => _[0-9a-zA-Z].,hint,Stasis:\${EXTEN}@${domain}
`;
