import type { Department } from '../../contract/department.ts';
import type { Sound } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import type { Hunting } from '../call/stage.ts';
import { bringUp, music, play, prompt, spoken } from '../turn/sound.ts';
import { releaseTransferor } from '../turn/stages.ts';
import { setTimer } from '../turn/timers.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';

/** Before anybody has been served, each place is said to take that long. */
const FIRST_PACE = 60_000;

/** How much the newest caller's wait weighs against those before. */
const NEWEST_WEIGHT = 0.3;

const MINUTE = 60_000;

/** The caller hears that everybody is busy, then music; and their place, if the department says it. */
export const startWaiting = (turn: Turn, call: CallDraft, stage: Hunting, department: Department): void => {
  const place = placeOf(turn, call, department);
  trace(turn, call, 'queued', { department: department.name, place });
  releaseTransferor(turn, call);
  bringUp(turn, call, { name: department.name, number: department.extension });
  const sounds = [prompt('queue-wait'), ...announcement(turn, call, department)];
  call.stage = { ...stage, place: turn.at, playback: play(turn, call, call.subject, sounds) };
  scheduleAnnouncement(turn, call, department);
};

/** The `announce` timer. */
export const announce = (turn: Turn, call: CallDraft, stage: Hunting): void => {
  const department = turn.index.departments.get(stage.department);
  if (!department) return;
  const sounds = announcement(turn, call, department);
  if (sounds.length > 0) call.stage = { ...stage, playback: play(turn, call, call.subject, sounds) };
  scheduleAnnouncement(turn, call, department);
};

const scheduleAnnouncement = (turn: Turn, call: CallDraft, { queue }: Department): void => {
  if (queue.announcePosition || queue.announceWait)
    setTimer(turn, call, 'announce', queue.announceEverySeconds);
};

/** An announcement has been said. */
export const backToMusic = (turn: Turn, call: CallDraft, stage: Hunting): void => {
  call.stage = { ...stage, playback: null };
  music(turn, call.subject, turn.index.departments.get(stage.department)?.queue.music ?? null);
};

const placeOf = (turn: Turn, call: CallDraft, { id }: Department): number =>
  (turn.queues.get(id) ?? []).indexOf(call.id) + 1;

const announcement = (turn: Turn, call: CallDraft, department: Department): readonly Sound[] => {
  const place = placeOf(turn, call, department);
  const { announcePosition, announceWait } = department.queue;
  const position = announcePosition ? [prompt('queue-position'), spoken(place)] : [];
  const wait = announceWait ? waitTime(place * (turn.paces.get(department.id) ?? FIRST_PACE)) : [];
  return [...position, ...wait];
};

const waitTime = (milliseconds: number): readonly Sound[] => {
  if (milliseconds < MINUTE) return [prompt('queue-wait-time'), prompt('less-than-minute')];
  const minutes = Math.ceil(milliseconds / MINUTE);
  return [prompt('queue-wait-time'), spoken(minutes), prompt(minutesWord(minutes))];
};

const russianPlural = new Intl.PluralRules('ru');

const minutesWord = (minutes: number): 'minutes-one' | 'minutes-few' | 'minutes-many' => {
  const form = russianPlural.select(minutes);
  return form === 'one' || form === 'few' ? `minutes-${form}` : 'minutes-many';
};

/** A caller who waited has been taken: the next ones' wait is guessed from it. */
export const notePace = (turn: Turn, { stage }: CallDraft): void => {
  if (stage.stage !== 'department' || stage.place === null) return;
  const before = turn.paces.get(stage.department) ?? FIRST_PACE;
  const waited = turn.at - stage.place;
  turn.paces.set(stage.department, Math.round(before * (1 - NEWEST_WEIGHT) + waited * NEWEST_WEIGHT));
};
