import type { ConfSection } from './conf-file.ts';

/** What Asterisk says of itself over ARI. */
export interface ToldFacts {
  /** `22.10.0~dfsg` */
  readonly version: string;
  /** Names of modules that run, without `.so`. */
  readonly modules: ReadonlySet<string>;
  /** Names of PJSIP endpoints. */
  readonly endpoints: readonly string[];
}

/** One trunk that Asterisk has. */
export interface TrunkFacts {
  readonly name: string;
  /** Whether the provider answers OPTIONS. */
  readonly answers: boolean;
  /** `Registered`, `Unregistered`, `Rejected`; undefined: we sign in nowhere for it. */
  readonly registration: string | undefined;
}

/** What a phone finds at the address that it is sent to. */
export type DoorFacts =
  | { readonly url: string; readonly reached: false; readonly why: string }
  | { readonly url: string; readonly reached: true; readonly certificate?: CertificateFacts };

export interface CertificateFacts {
  /** Epoch milliseconds. */
  readonly validUntil: number;
  /** `ec`, `rsa`, … */
  readonly keyType: string;
  /** Why a phone will not believe it; undefined: it will. */
  readonly distrust?: string;
}

/** Configuration files by name, and what they point to. */
export interface ConfigurationFacts {
  readonly folder: string;
  readonly files: ReadonlyMap<string, readonly ConfSection[]>;
  /** Of those that we write, as `readEdition` says; absent: there is no such file. */
  readonly editions: ReadonlyMap<string, string>;
  /** Of `tlscertfile`. */
  readonly certificate?: FileFacts<CertificateFacts>;
  /** Of `tlsprivatekey`. */
  readonly key?: FileFacts<KeyFacts>;
}

export interface KeyFacts {
  readonly matches: boolean;
  /** Its mode: who else may read it. */
  readonly readableByAll: boolean;
}

export type FileFacts<Content> =
  | { readonly path: string; readonly content: Content }
  | { readonly path: string; readonly why: string };
