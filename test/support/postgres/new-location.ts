import type { DatabaseLocation } from '../../../pbx/store/database/database-location.ts';

/** An empty place for a store, at most one a test; gone or empty after it. */
export type NewLocation = () => Promise<DatabaseLocation>;
