/** `COMMUNICATOR_LONG=1`: as often and as long as the targets say; else as a test of every change can bear. */
export const isLongRun = process.env.COMMUNICATOR_LONG !== undefined;
