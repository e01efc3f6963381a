import type { CallListed } from '../../../pbx/contract/call-history.ts';

/** A call of the history as the one who looks at it sees it. */
export interface CallLook {
  readonly direction: 'incoming' | 'outgoing' | 'internal';
  /**
   * `answered-elsewhere`: a colleague took it, so that nobody missed anything. `not-reached`: the person called and
   * nobody answered. `fax`, `no-fax`: one was to be received, and pages of it came or none did.
   */
  readonly outcome:
    | 'answered'
    | 'missed'
    | 'not-reached'
    | 'answered-elsewhere'
    | 'voicemail'
    | 'refused'
    | 'service'
    | 'fax'
    | 'no-fax';
  /** The other side: whom to call back. `number` is empty when it was withheld. */
  readonly party: { readonly name: string; readonly number: string };
  /** Who of the company talked, or was asked first; undefined when that is the viewer, or nobody. */
  readonly colleague: string | undefined;
  /** The company's number that was dialled; undefined when it says nothing. */
  readonly through: string | undefined;
  /** Of a fax. */
  readonly pages: number | undefined;
  /** Milliseconds of talk; undefined when there was none. */
  readonly talkedMs: number | undefined;
  /** A missed call that nobody has answered for yet. */
  readonly awaitsCallback: boolean;
}

/** `viewer`: whose calls are shown, by employee id; undefined: the company's. */
export function callLook(call: CallListed, viewer: string | undefined): CallLook {
  const direction = directionOf(call, viewer);
  const talker = call.legs.find(({ outcome }) => outcome === 'answered');
  const callee = talker ?? call.legs[0];
  const isOwn = viewer !== undefined && talker?.employee === viewer;
  return {
    direction,
    outcome: outcomeOf(call, direction, viewer),
    party:
      direction === 'incoming' || (direction === 'internal' && viewer === undefined)
        ? { name: call.caller.name, number: call.caller.number }
        : { name: callee?.name ?? '', number: calledNumber(call) },
    colleague: colleagueOf(call, direction, isOwn ? undefined : callee),
    through: call.direction === 'inbound' ? call.dialled : undefined,
    pages: call.fax?.pages,
    talkedMs: call.answeredAt === null ? undefined : call.endedAt - call.answeredAt,
    awaitsCallback: call.callback.state === 'waiting',
  };
}

function directionOf({ direction, caller }: CallListed, viewer: string | undefined): CallLook['direction'] {
  if (direction === 'inbound') return 'incoming';
  if (direction === 'outbound') return 'outgoing';
  if (viewer === undefined) return 'internal';
  return caller.employee === viewer ? 'outgoing' : 'incoming';
}

function outcomeOf(
  call: CallListed,
  direction: CallLook['direction'],
  viewer: string | undefined,
): CallLook['outcome'] {
  const { result, legs, fax } = call;
  if (fax) return fax.pages > 0 ? 'fax' : 'no-fax';
  if (result === 'missed') return direction === 'incoming' ? 'missed' : 'not-reached';
  if (result !== 'answered' || direction !== 'incoming' || viewer === undefined) return result;
  const own = legs.filter(({ employee }) => employee === viewer);
  const talked = call.employee === viewer || own.some(({ outcome }) => outcome === 'answered');
  return talked ? 'answered' : 'answered-elsewhere';
}

/** A redirected call is called back where it was dialled; a short number is the callee's own. */
const calledNumber = ({ direction, dialled, legs }: CallListed) =>
  direction === 'internal' ? (legs.length === 1 ? (legs[0]?.number ?? dialled) : dialled) : dialled;

function colleagueOf(
  { caller, direction: kind }: CallListed,
  direction: CallLook['direction'],
  callee: CallListed['legs'][number] | undefined,
): string | undefined {
  if (direction === 'outgoing') return kind === 'outbound' && caller.employee ? caller.name : undefined;
  return callee?.employee ? callee.name : undefined;
}
