/**
 * An entry of the XDG autostart folder (Desktop Application Autostart Specification) that starts `program` with `args`
 * at login.
 */
export function autostartEntry(program: string, args: readonly string[]): string {
  return `[Desktop Entry]
Type=Application
Name=Коммуникатор
Exec=${[program, ...args].map(quoted).join(' ')}
Terminal=false
X-GNOME-Autostart-enabled=true
`;
}

/** Desktop Entry Specification, "The Exec key": quoted, and then escaped once more as a string of the file. */
function quoted(argument: string): string {
  const inQuotes = argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${inQuotes.replaceAll('\\', '\\\\')}"`;
}
