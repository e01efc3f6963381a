/** Of an uploaded sound, in bytes: as much as the conversion takes. */
export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;

/** Of the form that carries it. */
export const UPLOAD_BODY_LIMIT = UPLOAD_LIMIT_BYTES + 64 * 1024;
