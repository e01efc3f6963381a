/** Candidates of one machine arrive in a burst; this lets the burst end. */
const BURST_MS = 2;
/** Without any candidate after this long the offer leaves all the same. */
const HARD_CAP_MS = 80;
const AGAIN_MS = 5;

/**
 * Ends JsSIP's wait for ICE gathering (RFC 8445 §5.1.1) as soon as there is a candidate that can carry a call,
 * instead of at the end: a dead STUN server costs 40 s. The far side learns of our other addresses from our
 * connectivity checks. JsSIP takes an `icecandidate` event without a candidate for the end; it is repeated
 * until `stop`, since JsSIP may not listen yet.
 *
 * @returns stop, to be called as soon as JsSIP has its description.
 */
export function cutGatheringShort(connection: RTCPeerConnection): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let found = false;
  const end = (): void => {
    timer = setTimeout(end, AGAIN_MS);
    connection.dispatchEvent(new RTCPeerConnectionIceEvent('icecandidate', { candidate: null }));
  };
  const endAfter = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(end, delay);
  };
  const onCandidate = ({ candidate }: RTCPeerConnectionIceEvent): void => {
    if (found || candidate === null || !isUsableCandidate(candidate)) return;
    found = true;
    endAfter(BURST_MS);
  };
  const onGathering = (): void => {
    if (!found && connection.iceGatheringState === 'gathering') endAfter(HARD_CAP_MS);
  };
  connection.addEventListener('icecandidate', onCandidate);
  connection.addEventListener('icegatheringstatechange', onGathering);
  return () => {
    clearTimeout(timer);
    connection.removeEventListener('icecandidate', onCandidate);
    connection.removeEventListener('icegatheringstatechange', onGathering);
  };
}

/** TCP candidates of a browser are active only: no server can be reached through them at first. */
export const isUsableCandidate = ({ protocol, candidate }: RTCIceCandidate): boolean =>
  protocol !== 'tcp' && candidate !== '';
