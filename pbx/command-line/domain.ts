import { z } from 'zod';

/** A host name in lower case; a company's is also its SIP domain. */
export const Domain = z
  .string()
  .regex(/^(?=.{3,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/, {
    message: 'is no domain name, such as company.vats.example',
  })
  .refine((domain) => !domain.startsWith('desk.'), {
    message: 'begins with «desk.», where the desk phones of another company would be',
  });
