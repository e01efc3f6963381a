/** What may be sent to us within a call (RFC 3261 §20.5). */
export const ALLOW = 'Allow: ACK, BYE, CANCEL, INFO, INVITE, NOTIFY, OPTIONS, REFER, UPDATE';
