/** What is dialled for the services of a PBX. */
export interface FeatureCodes {
  /** Alone: any call that rings in the own group; before a short number: the call that rings there. */
  readonly pickup: string;
  /** A call that is transferred there waits in a place, whose number dialled takes it. */
  readonly park: string;
  /** Alone: a new conference on the PBX, whose number the PBX shows then. */
  readonly conference: string;
}

/** As every company of our PBX begins: in force until its own are told. */
export const defaultFeatureCodes: FeatureCodes = { pickup: '*8', park: '*70', conference: '*71' };
