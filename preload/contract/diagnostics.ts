import { z } from 'zod';

/** What a line remembers: `renderer/phone/line-diagnostics.ts`. */
export const Diagnostics = z.object({
  sip: z
    .array(z.object({ at: z.number(), direction: z.enum(['in', 'out']), text: z.string().max(32_768) }))
    .max(2000)
    .readonly(),
  calls: z
    .array(
      z.object({
        call: z.string().max(64),
        events: z
          .array(z.object({ at: z.number(), what: z.string().max(1000) }))
          .max(1000)
          .readonly(),
        readings: z
          .array(z.record(z.string().max(64), z.union([z.number(), z.string().max(256)])))
          .max(4000)
          .readonly(),
      }),
    )
    .max(20)
    .readonly(),
});
export type Diagnostics = z.infer<typeof Diagnostics>;
