import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { parseJson } from '../parse-json.ts';
import { type Command, CommandReply } from './command.ts';
import { ControlEndpoint, controlFile } from './control-endpoint.ts';
import { firstLine } from './control-message.ts';

const LIMIT_MS = 5000;

/** Has the running Communicator of this profile do something. Undefined when none runs. */
export async function sendCommand(dataFolder: string, command: Command): Promise<CommandReply | undefined> {
  const endpoint = readEndpoint(controlFile(dataFolder));
  if (!endpoint) return undefined;
  const socket = connect(endpoint.path);
  try {
    const line = firstLine(socket, LIMIT_MS);
    socket.write(`${JSON.stringify({ secret: endpoint.secret, command })}\n`);
    return CommandReply.parse(parseJson(await line));
  } catch {
    // What a killed run left behind: nobody listens there.
    return undefined;
  } finally {
    socket.destroy();
  }
}

function readEndpoint(file: string): ControlEndpoint | undefined {
  try {
    return ControlEndpoint.safeParse(parseJson(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
