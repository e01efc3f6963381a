interface NotificationContent {
  readonly title: string;
  readonly body: string;
  /** Labels, in order; shown only where `hasButtons`. */
  readonly buttons: readonly string[];
}

/** What a person did with a notification: the index of a button, or a click on the rest of it. */
export type NotificationChoice = number | 'open';

/** Notifications of the operating system. */
export interface Notifier {
  /**
   * The system shows our buttons and tells which was pressed. Never a guess: a button that does nothing is worse
   * than none.
   */
  readonly hasButtons: boolean;
  /** Shows one; the returned function takes it away again. At most one choice is heard. */
  show(content: NotificationContent, choose: (choice: NotificationChoice) => void): () => void;
}
