import { z } from 'zod';

/** What Asterisk tells, as far as it is used here: the shapes of its own api-docs (rest-api/events.json, 22.10). */
export const Channel = z.object({
  id: z.string(),
  /** `PJSIP/anna@office.example-0000002a` */
  name: z.string(),
  state: z.string(),
  caller: z.object({ name: z.string(), number: z.string() }),
  dialplan: z.object({ exten: z.string() }),
});
export type Channel = z.infer<typeof Channel>;

const Playback = z.object({ id: z.string(), state: z.string() });
const Recording = z.object({ name: z.string(), state: z.string(), cause: z.string().optional() });

export const AriEvent = z.discriminatedUnion('type', [
  /** A channel was handed to us. `replace_channel`: it took that one's place (INVITE with Replaces, RFC 3891). */
  z.object({
    type: z.literal('StasisStart'),
    args: z.array(z.string()),
    channel: Channel,
    replace_channel: Channel.optional(),
  }),
  /** The last that is told of a channel that came by the dialplan. */
  z.object({ type: z.literal('StasisEnd'), channel: Channel }),
  z.object({ type: z.literal('ChannelStateChange'), channel: Channel }),
  /** What becomes of calling somebody: `PROGRESS` is 183. */
  z.object({ type: z.literal('Dial'), peer: Channel, dialstatus: z.string() }),
  /** `cause`: ITU-T Q.850. `tech_cause`: the SIP response, when there was one. */
  z.object({
    type: z.literal('ChannelDestroyed'),
    channel: Channel,
    cause: z.number(),
    tech_cause: z.number().optional(),
  }),
  z.object({ type: z.literal('ChannelDtmfReceived'), channel: Channel, digit: z.string() }),
  z.object({ type: z.literal('ChannelHold'), channel: Channel }),
  z.object({ type: z.literal('ChannelUnhold'), channel: Channel }),
  /** REFER. With `state` it is the echo of our own transfer_progress. */
  z.object({
    type: z.literal('ChannelTransfer'),
    state: z.string().optional(),
    refer_to: z.object({
      requested_destination: z.object({
        destination: z.string().optional(),
        protocol_id: z.string().optional(),
      }),
      destination_channel: Channel.optional(),
    }),
    referred_by: z.object({ source_channel: Channel }),
  }),
  /** What the dialplan says by UserEvent(), of its channel. */
  z.object({
    type: z.literal('ChannelUserevent'),
    eventname: z.string(),
    channel: Channel.optional(),
    userevent: z.unknown(),
  }),
  z.object({ type: z.literal('PlaybackFinished'), playback: Playback }),
  z.object({ type: z.literal('RecordingFinished'), recording: Recording }),
  z.object({ type: z.literal('RecordingFailed'), recording: Recording }),
  z.object({
    type: z.literal('ContactStatusChange'),
    contact_info: z.object({ uri: z.string(), contact_status: z.string(), aor: z.string() }),
  }),
]);
export type AriEvent = z.infer<typeof AriEvent>;

const known = new Set<string>(AriEvent.options.map((option) => option.shape.type.value));
const AnyMessage = z.object({ type: z.string() });

/** What became of a request that was sent by the way of events: to Asterisk an event, which its filter may hold back. */
const Answer = z.object({
  type: z.literal('RESTResponse'),
  request_id: z.string(),
  status_code: z.number(),
  message_body: z.string().optional(),
});

/** What is read of all that Asterisk tells: it may keep the rest to itself. */
export const READ_MESSAGES: readonly string[] = [...known, Answer.shape.type.value];

type AriMessage =
  | { readonly kind: 'event'; readonly event: AriEvent }
  /** `to`: the request's id. */
  | { readonly kind: 'answer'; readonly to: string; readonly status: number; readonly text: string };

/** What a message says; undefined for one of no use here. Throws ZodError or SyntaxError for nonsense. */
export const readAriMessage = (message: string): AriMessage | undefined => {
  const given: unknown = JSON.parse(message);
  const { type } = AnyMessage.parse(given);
  if (type === 'RESTResponse') {
    const { request_id, status_code, message_body } = Answer.parse(given);
    return { kind: 'answer', to: request_id, status: status_code, text: message_body ?? '' };
  }
  return known.has(type) ? { kind: 'event', event: AriEvent.parse(given) } : undefined;
};
