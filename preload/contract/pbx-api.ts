import { z } from 'zod';
import { CompanyEvent } from '../../pbx/contract/company-event.ts';
import { isPbxFile, isPbxRoute } from './pbx-routes.ts';

/** Of a body as JSON, in characters: what the PBX itself takes. */
const BODY_LIMIT = 256 * 1024;
/** Of an uploaded file: what the PBX itself takes. */
const FILE_LIMIT_BYTES = 10 * 1024 * 1024;

const Path = z.string().max(500);
const Query = z.record(
  z.string().regex(/^[a-zA-Z]{1,40}$/),
  z.union([z.string().max(500), z.number(), z.boolean()]),
);

/** One request to the API of the PBX that the window is signed in to; main adds who asks. */
export const PbxRequest = z
  .strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    /** One of `pbx-routes.ts`, without host and query. */
    path: Path,
    query: Query.optional(),
    /** Sent as JSON. */
    body: z
      .unknown()
      .refine((body) => (JSON.stringify(body) ?? '').length <= BODY_LIMIT)
      .optional(),
    /** Sent as multipart/form-data instead of a body. */
    file: z
      .strictObject({
        name: z.string().min(1).max(200),
        content: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= FILE_LIMIT_BYTES),
      })
      .optional(),
    /** The ETag of the version that is changed. */
    ifMatch: z
      .string()
      .regex(/^"[1-9]\d{0,14}"$/)
      .optional(),
  })
  .refine(({ method, path }) => isPbxRoute(method, path));
export type PbxRequest = z.input<typeof PbxRequest>;

/** `answered`: whatever the PBX said, a refusal too (RFC 9457); `body` is null when there is none. */
export const PbxReply = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('answered'),
    status: z.number().int(),
    etag: z.string().optional(),
    body: z.unknown(),
  }),
  /** No answer: the network, the PBX, or its certificate. `detail`: a code, for «подробности». */
  z.object({ outcome: z.literal('offline'), detail: z.string() }),
  /** The account is not one of our PBX. */
  z.object({ outcome: z.literal('no-api') }),
]);
export type PbxReply = z.output<typeof PbxReply>;

/** A file of the PBX for the person to keep. `name`: proposed, without a folder. */
export const PbxFileRequest = z.strictObject({
  path: Path.refine(isPbxFile),
  query: Query.optional(),
  name: z
    .string()
    .min(1)
    .max(120)
    .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u),
});
export type PbxFileRequest = z.input<typeof PbxFileRequest>;

/** `cancelled`: the person thought better of it. */
export const SaveOutcome = z.enum(['saved', 'cancelled', 'failed']);
export type SaveOutcome = z.infer<typeof SaveOutcome>;

/**
 * What happens in the company, and what becomes of hearing of it. `ready`: from here on nothing is missed, hence
 * whatever is shown must be read again; `lost`: until the next `ready` something may be.
 */
export const PbxNews = z.discriminatedUnion('type', [
  ...CompanyEvent.options,
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('lost') }),
]);
export type PbxNews = z.infer<typeof PbxNews>;
