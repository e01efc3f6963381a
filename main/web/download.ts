/** Hands a file to the browser, which keeps it where the person has it keep files. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read by then, and goes on reading.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
