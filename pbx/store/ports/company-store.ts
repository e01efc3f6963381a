import type { CompanySettings } from '../../contract/company-settings.ts';
import type { Credential } from './credential-store.ts';

export interface CompanySummary {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
}

export type AddCompanyResult =
  | { readonly result: 'added' }
  /** An employee's login or a short number occurs twice, or the domain, the id or a public number is taken. */
  | NotUnique;

/** Something that must be unique is taken already; nothing was written. */
export interface NotUnique {
  readonly result: 'not-unique';
  /** `number`: a public number, unique over all companies of this PBX, as `domain` and `id` are. */
  readonly what: 'id' | 'domain' | 'login' | 'extension' | 'number';
}

/** The tenants of this PBX. */
export interface CompanyStore {
  /** By domain. */
  list(): Promise<readonly CompanySummary[]>;
  find(id: string): Promise<CompanySummary | undefined>;
  findByDomain(domain: string): Promise<CompanySummary | undefined>;
  /**
   * Writes a new company whole, in one transaction. `credentials` by employee id; an employee without one
   * cannot sign in.
   */
  add(settings: CompanySettings, credentials: ReadonlyMap<string, Credential>): Promise<AddCompanyResult>;
  /** Removes a company with all that belongs to it; files of sounds stay. False: there is none. */
  remove(id: string): Promise<boolean>;
}
