import { app } from 'electron';

const DISABLED_FEATURES = [
  // A host candidate at once; hidden behind an mDNS name it takes 100 ms more to leave.
  'WebRtcHideLocalIpsWithMdns',
  // Keyboard media keys belong to the music player, not to the sound of a ringing call.
  'HardwareMediaKeyHandling',
  'MediaSessionService',
];

const ENABLED_ON_LINUX = [
  // Wayland gives keys that work in every program through its portal only.
  'GlobalShortcutsPortal',
  // Looking for headsets asks for cameras too: not in a process of its own, which takes 18 MB each time.
  'RunVideoCaptureServiceInBrowserProcess',
];

/** Tells Chromium what a softphone needs. Only possible before the app is ready. */
export function setChromiumSwitches(): void {
  const { commandLine } = app;
  const given = commandLine.getSwitchValue('disable-features');
  commandLine.appendSwitch('disable-features', [given, ...DISABLED_FEATURES].filter(Boolean).join(','));
  if (process.platform === 'linux') {
    const enabled = commandLine.getSwitchValue('enable-features');
    commandLine.appendSwitch('enable-features', [enabled, ...ENABLED_ON_LINUX].filter(Boolean).join(','));
  }
  // As root nothing starts with it; every window asks for the sandbox by itself as well.
  if (!commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
