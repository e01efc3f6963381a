import { readFile } from 'node:fs/promises';
import { IceConfiguration } from './auth/ice-servers.ts';

/** What the operator has written down. Rejects with words for the operator; never with the secret. */
export const readIceServers = async (file: string): Promise<IceConfiguration> => {
  const text = await readFile(file, 'utf8');
  const written = IceConfiguration.safeParse(parsed(text));
  if (written.success) return written.data;
  const places = written.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
  throw new Error(`${file} does not say which STUN and TURN servers there are: ${places}`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
