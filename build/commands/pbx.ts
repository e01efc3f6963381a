import { bundle } from '../bundle/bundle.ts';
import { serviceBundle } from '../paths.ts';

// The service and the pages that it serves: bundled it starts in less than half of the time.
await bundle();
await import(serviceBundle);
