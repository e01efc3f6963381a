import { existsSync } from 'node:fs';

const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';
/** For a network of its own: there calls of the other one do not come about, and nobody knows yet why. */
export const WHOLE_CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * The system's Chromium, or another one. Debian's build without windows where it is: the whole browser draws a tab
 * strip for every page, which takes three times the processor that a call does.
 */
export const CHROMIUM =
  existsSync(WITHOUT_WINDOWS) && !process.env.CHROMIUM ? WITHOUT_WINDOWS : WHOLE_CHROMIUM;
