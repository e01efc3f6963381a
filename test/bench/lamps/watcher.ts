/** Told whose lamp changed, by login, and when that was heard, epoch milliseconds. */
export type OnTold = (login: string, at: number) => void;

/** Somebody who watches every lamp of the company. */
export interface Watcher {
  close(): void;
}
