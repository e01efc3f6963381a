import { bundle } from './bundle/bundle.ts';

/** Bundles the app into `out/app`, unless nothing has changed since the last time. */
await bundle();
