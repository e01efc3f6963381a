/** Without what a file may not be called anywhere. */
export const allowedFileName = (name: string): string => name.replaceAll(/[/\\:*?"<>|]/g, ' ');
