import { bundle } from '../../build/bundle/bundle.ts';

/** Tests of processes start the PBX as it is shipped. Costs nothing where the bundle is up to date. */
export default bundle;
