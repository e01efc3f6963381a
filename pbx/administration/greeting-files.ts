type SavedGreeting =
  | { readonly result: 'saved'; readonly seconds: number }
  /** `code` is stable: `not-audio`, `too-long`. */
  | { readonly result: 'refused'; readonly code: string };

/** The converted sounds of companies' greetings on disk. */
export interface GreetingFiles {
  /** Checks and converts a WAV, MP3 or Ogg file. */
  save(domain: string, id: string, upload: Uint8Array): Promise<SavedGreeting>;
  /** One that is not there is no failure. */
  remove(domain: string, id: string): Promise<void>;
}
