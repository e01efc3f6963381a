/** The Stasis application, and the dialplan context of all phones, that Asterisk's configuration names. */
export const APPLICATION = 'communicator';

/** The dialplan context that answers a caller with 603 Decline. */
export const DECLINING = 'communicator-declining';

/** The dialplan's name for what `dialled` means in a company: a global variable, which goes when Asterisk does. */
export const meaningOf = (company: string, dialled: string): string => `person-${company}-${dialled}`;

/** The way from Kamailio, for phones of every kind. */
export const FRONT_TRANSPORT = 'front';

/** Asterisk's ways for desk phones; users are given endpoints for those when there is one of them. */
export const DESK_PHONE_TRANSPORTS = ['desk-udp', 'desk-tcp', 'desk-tls', FRONT_TRANSPORT] as const;

/** In acl.conf: from where desk phones may come. Where Asterisk has none of this name, it lets nobody in. */
export const DESK_PHONE_ACL = 'desk-phones';

/** The application that registrations are told to. */
export const REGISTRATIONS = 'communicator-registrations';
