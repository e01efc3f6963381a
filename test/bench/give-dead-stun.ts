import type { BrowserContext } from '@playwright/test';

/** Gives every connection of later pages a STUN server that never answers, as on a network that drops UDP. */
export async function giveDeadStun(context: BrowserContext, url: string): Promise<void> {
  await context.addInitScript((urls) => {
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super({ ...configuration, iceServers: [{ urls }] });
      }
    };
  }, url);
}
