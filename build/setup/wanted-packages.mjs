const ELECTRON_LIBRARIES = [
  essential('libgtk-3-0', 'libgtk-3-0t64'),
  essential('libnss3'),
  essential('libasound2', 'libasound2t64'),
  essential('libgbm1'),
  essential('libxss1'),
  essential('libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'),
  essential('libcups2', 'libcups2t64'),
  essential('libdrm2'),
  essential('libxkbcommon0'),
];

/** Unpacks the development runtime, where Electron's release host is out of reach. */
const UNPACKING = [optional('unzip')];

const VIRTUAL_DISPLAY = [essential('xvfb'), essential('xauth')];

/** A second browser as a peer, speech made and measured, and a real keyring. */
const MEASURING = [
  optional('chromium-headless-shell', 'chromium'),
  essential('espeak-ng'),
  essential('sox'),
  essential('dbus'),
  essential('gnome-keyring'),
  optional('libsecret-1-0'),
];

/** A window manager, and a hand at its mouse and keyboard: who gets the focus is its decision, not the app's. */
const DESKTOP = [essential('openbox'), essential('xdotool')];

/** A sound server with devices that can be unplugged and listened to. */
const SOUND_DEVICES = [essential('pulseaudio'), essential('pulseaudio-utils')];

/** Address books of a company: CardDAV and LDAP. */
const ADDRESS_BOOKS = [essential('radicale'), essential('slapd')];

/** Prepares the chroot in which the tests start a real Asterisk; they tell when they go without. */
const REAL_ASTERISK = [optional('debootstrap')];

/** A telephone on a desk, for a real Asterisk to serve. */
const DESK_PHONE = [essential('baresip-core')];

/** Makes calls by the hundred, to measure what an Asterisk bears; without it those rows are left out. */
const CALL_LOAD = [optional('sip-tester')];

/** Strangers' phones, and whoever asks an API from another computer. */
const BROWSER = [essential('chromium'), essential('curl')];

/** Swaps networks under a call in namespaces of their own; those tests tell when they go without. */
const NETWORKS = [optional('iproute2')];

/** Brings phones to the nodes of a PBX that has several. */
const FRONT = [
  essential('kamailio'),
  essential('kamailio-websocket-modules'),
  essential('kamailio-tls-modules'),
  essential('kamailio-postgres-modules'),
  essential('haproxy'),
];

/** The store is tested on it besides SQLite. Debian names the version, other systems the newest. */
const DATABASE = [essential('postgresql-15', 'postgresql')];

/** What a command needs from the system: each item has one or more names, the older first. */
export function packagesFor(command) {
  if (command === 'pbx') return [];
  if (command === 'asterisk') return REAL_ASTERISK;
  if (command === 'scale-out')
    return [...FRONT, ...DATABASE, ...NETWORKS, ...REAL_ASTERISK, ...DESK_PHONE, ...BROWSER];
  if (command !== 'start')
    return [
      ...ELECTRON_LIBRARIES,
      ...UNPACKING,
      ...VIRTUAL_DISPLAY,
      ...MEASURING,
      ...DATABASE,
      ...NETWORKS,
      ...(command === 'test'
        ? [...DESKTOP, ...SOUND_DEVICES, ...ADDRESS_BOOKS, ...REAL_ASTERISK, ...DESK_PHONE]
        : []),
      ...(command === 'bench' ? [...REAL_ASTERISK, ...CALL_LOAD] : []),
    ];
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return [...ELECTRON_LIBRARIES, ...UNPACKING, ...(hasDisplay ? [] : VIRTUAL_DISPLAY)];
}

function essential(...names) {
  return { names, essential: true };
}

function optional(...names) {
  return { names, essential: false };
}
