/** Brings settings of version n to version n + 1. Works on plain JSON: the old schema is gone. */
export type Migration = (settings: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * `migrations[n]` leads from version n. Version 1 is the first, so there is none yet. Every version has a
 * fixture, `fixtures/settings-v<n>.json`, which a test brings up to today.
 */
export const migrations: Readonly<Record<number, Migration>> = {};
