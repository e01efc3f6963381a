import { type Clipboard, clipboard } from 'electron';

/** Electron before 41: answers at once, and is told which clipboard is meant. */
interface OlderClipboard {
  readText(type?: 'selection'): string;
}

/** What is selected now where the system tells (X11's primary selection), then what was copied. */
export async function copiedTexts(): Promise<readonly string[]> {
  return [...(process.platform === 'linux' ? [await selectedText()] : []), await clipboard.readText()];
}

async function selectedText(): Promise<string> {
  const { selection } = clipboard as { readonly selection?: Clipboard };
  if (selection) return selection.readText();
  return (clipboard as unknown as OlderClipboard).readText('selection');
}
