/**
 * What Asterisk may agree upon with a phone, the best first. Calls must name it too: a channel made by ARI without
 * `formats` offers the telephone band first, and then every talk is transcoded.
 */
export const CODECS = 'opus,g722,alaw,ulaw';
