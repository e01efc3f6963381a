interface Row {
  readonly what: string;
  readonly seen: string;
  readonly holds: boolean;
}

/** What was seen, step by step, and whether it is as it should be. */
export class Report {
  readonly #rows: Row[] = [];

  /** Tells it at once, too: a step may take half a minute. */
  row(what: string, seen: string, holds: boolean): void {
    this.#rows.push({ what, seen, holds });
    console.error(`${holds ? 'ok  ' : 'FAIL'} ${what}: ${seen}`);
  }

  /** Seconds that something took, and how many it may take. */
  seconds(what: string, milliseconds: number, limit: number): void {
    const seconds = milliseconds / 1000;
    this.row(what, `${seconds.toFixed(1)} s (of ${limit})`, seconds <= limit);
  }

  get holds(): boolean {
    return this.#rows.every(({ holds }) => holds);
  }

  table(): string {
    const width = Math.max(...this.#rows.map(({ what }) => what.length));
    return this.#rows
      .map(({ what, seen, holds }) => `${holds ? '✓' : '✗'} ${what.padEnd(width)}  ${seen}`)
      .join('\n');
  }
}
