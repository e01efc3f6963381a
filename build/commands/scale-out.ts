import { whyNoAsterisk } from '../asterisk/why-no-asterisk.ts';
import { bundle } from '../bundle/bundle.ts';

const why = await whyNoAsterisk();
if (why) throw new Error(why);
// The nodes run the service as it ships.
await bundle();
await import('../../test/scale-out/scale-out.ts');
