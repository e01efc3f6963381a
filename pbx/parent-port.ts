/** `process.parentPort` of Electron's utility process, as far as the office uses it. */
export interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}
