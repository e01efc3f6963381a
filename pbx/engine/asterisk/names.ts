/** The Stasis application, and the dialplan context of all phones, that Asterisk's configuration names. */
export const APPLICATION = 'communicator';

/** The application that registrations are told to. */
export const REGISTRATIONS = 'communicator-registrations';
