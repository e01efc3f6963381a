import { createHash, randomUUID } from 'node:crypto';
import { chmod, copyFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompanyDomain, Sound, SoundLibrary } from '../../port.ts';

/** It runs as a user of its own. */
const READABLE_BY_ASTERISK = 0o644;

/**
 * The library's sounds where Asterisk can read them. It plays Ogg Opus as it is (format_ogg_opus), but knows a
 * format by its ending: each file is copied once, as `.opus`, into a folder that both see under the same path.
 */
export class SoundFiles {
  readonly #library: SoundLibrary;
  readonly #folder: string;
  readonly #copies = new Map<string, Promise<string>>();

  constructor(library: SoundLibrary, sharedFolder: string) {
    this.#library = library;
    this.#folder = sharedFolder;
  }

  /** ARI media of a sound. Rejects when there is no such sound. */
  async sound(company: CompanyDomain, sound: Sound): Promise<string> {
    return this.#media(await this.#library.path(company, sound));
  }

  async music(): Promise<string> {
    return this.#media(await this.#library.music());
  }

  async #media(path: string): Promise<string> {
    const { size, mtimeMs } = await stat(path);
    const name = createHash('sha256').update(`${path} ${size} ${mtimeMs}`).digest('hex').slice(0, 32);
    const copy = this.#copies.get(name) ?? this.#copy(path, join(this.#folder, name));
    this.#copies.set(name, copy);
    copy.catch(() => this.#copies.delete(name));
    return `sound:${await copy}`;
  }

  /** Whole or absent, whoever looks at it meanwhile. Asterisk wants the name without the ending. */
  async #copy(path: string, target: string): Promise<string> {
    const unfinished = `${target}.${randomUUID()}`;
    await copyFile(path, unfinished);
    await chmod(unfinished, READABLE_BY_ASTERISK);
    await rename(unfinished, `${target}.opus`);
    return target;
  }
}
