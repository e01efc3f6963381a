import packageJson from '../package.json' with { type: 'json' };

/** The service's version: it is released together with the communicator. */
export const version: string = packageJson.version;
