import { z } from 'zod';

/** A picture of a route for a wall is a tenth of it. */
const LIMIT_BYTES = 10 * 1024 * 1024;
/** PNG (W3C), section 5.2. */
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A file that a page made itself, for the person to keep. */
export const MadeFile = z
  .strictObject({
    kind: z.enum(['png', 'csv']),
    /** Proposed, without a folder and without its ending, which is that of its kind. */
    name: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u),
    content: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= LIMIT_BYTES),
  })
  .refine(({ kind, content }) => kind !== 'png' || PNG_SIGNATURE.every((byte, at) => content[at] === byte));
export type MadeFile = z.infer<typeof MadeFile>;
