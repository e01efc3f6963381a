/** As much of a SIP message as the relay needs: the first line, headers by lower-case name, the body. */
export class SipMessage {
  start: string;
  readonly headers: [name: string, value: string][];
  readonly body: string;

  constructor(start: string, headers: [string, string][], body: string) {
    this.start = start;
    this.headers = headers;
    this.body = body;
  }

  static parse(text: string): SipMessage | undefined {
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const [start = '', ...lines] = text.slice(0, end).split('\r\n');
    const headers = lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
    return new SipMessage(start, headers, text.slice(end + 4));
  }

  get isResponse(): boolean {
    return this.start.startsWith('SIP/2.0 ');
  }

  get method(): string {
    return this.start.split(' ')[0] ?? '';
  }

  /** The user part of the Request-URI. */
  get target(): string {
    return decodeURIComponent(/^\S+ sips?:([^@;\s]*)/.exec(this.start)?.[1] ?? '');
  }

  header(name: string): string {
    return this.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
  }

  toString(): string {
    const lines = this.headers.map(([name, value]) => `${name}: ${value}`);
    return [this.start, ...lines, '', this.body].join('\r\n');
  }
}
