const PREFIX = 'trunk-';

/** As all objects of a trunk are named. A user's have an `@`, so neither can be taken for the other. */
export const trunkObjectName = (trunk: string): string => PREFIX + trunk;

/** The trunk that an endpoint is of; undefined: of none. */
export const readTrunkName = (endpoint: string): string | undefined =>
  endpoint.startsWith(PREFIX) && !endpoint.includes('@') ? endpoint.slice(PREFIX.length) : undefined;

/** Whose channel it is, by its name: `PJSIP/trunk-mango-0000002a`. */
export const trunkOfChannel = (channelName: string): string | undefined => {
  const endpoint = /^PJSIP\/(.+)-[0-9a-f]{8}$/.exec(channelName)?.[1];
  return endpoint === undefined ? undefined : readTrunkName(endpoint);
};
