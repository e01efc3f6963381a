import type { OfficeProcess } from '../../main/office/office-process.ts';
import type { OfficeCredentials } from '../../pbx/contract/office.ts';

export const DEMO_OFFICE: OfficeCredentials = {
  sip: { url: 'ws://127.0.0.1:5066/sip', domain: 'romashka.localhost' },
  api: { url: 'http://127.0.0.1:5067' },
  people: [
    { name: 'Анна', role: 'administrator', login: 'anna', password: 'anna-secret', extension: '101' },
    { name: 'Иван', role: 'user', login: 'ivan', password: 'ivan-secret', extension: '102' },
  ],
  outside: {
    name: 'Ольга, клиент',
    login: 'outside',
    password: 'outside-secret',
    number: '+79170000017',
    companyNumber: '+78432009818',
    companyName: 'Ромашка',
  },
};

/** An office process that says and does only what a test makes it. */
export interface ScriptedOfficeProcess extends OfficeProcess {
  readonly wasKilled: boolean;
  say(message: unknown): void;
  exit(code: number): void;
}

export function createScriptedOfficeProcess(): ScriptedOfficeProcess {
  const messages: ((message: unknown) => void)[] = [];
  const exits: ((code: number) => void)[] = [];
  let wasKilled = false;
  return {
    get wasKilled() {
      return wasKilled;
    },
    onMessage: (listener) => messages.push(listener),
    onExit: (listener) => exits.push(listener),
    kill() {
      wasKilled = true;
    },
    say(message) {
      for (const listener of messages) listener(message);
    },
    exit(code) {
      for (const listener of exits) listener(code);
    },
  };
}
