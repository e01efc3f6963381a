import type { Turn } from './turn.ts';

/** Puts together those in a conference who can hear and be heard: not on hold, and past the welcome. */
export const bridgeRoom = (turn: Turn, room: string): void => {
  const present = (turn.rooms.get(room) ?? []).flatMap((id) => {
    const call = turn.peek(id);
    const ready = call?.stage.stage === 'conference' && call.stage.playback === null && !call.subject.held;
    return ready ? [call.subject.id] : [];
  });
  const [only] = present;
  if (present.length > 1) turn.command({ type: 'bridge', legs: present });
  else if (only !== undefined) turn.command({ type: 'silence', leg: only });
};
