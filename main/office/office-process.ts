/** The process that an office runs in, as far as its host cares. */
export interface OfficeProcess {
  onMessage(listener: (message: unknown) => void): void;
  /** Once, however it ended. */
  onExit(listener: (code: number) => void): void;
  kill(): void;
}
