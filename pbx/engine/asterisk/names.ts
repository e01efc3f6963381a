/** The Stasis application, and the dialplan context of all phones, that Asterisk's configuration names. */
export const APPLICATION = 'communicator';

/** The dialplan's name for what `dialled` means in a company: a global variable, which goes when Asterisk does. */
export const meaningOf = (company: string, dialled: string): string => `person-${company}-${dialled}`;

/** The application that registrations are told to. */
export const REGISTRATIONS = 'communicator-registrations';
