/** A service with its Asterisk. */
export interface NodeIdentity {
  readonly name: string;
  /** Of the process: of two with one name the later is meant. */
  readonly instance: string;
  /** Where Kamailio reaches its Asterisk: `10.0.0.11:5060`. */
  readonly sip: string;
}

export interface Holding {
  readonly company: string;
  /** Where it is to be: somewhere else after `move`. */
  readonly node: string;
}

export interface ListedNode {
  readonly name: string;
  readonly sip: string;
  readonly alive: boolean;
}

/** `holder` null: nobody just now. `open`: phones are let in there. */
export interface ListedPlacement {
  readonly domain: string;
  readonly node: string;
  readonly holder: string | null;
  readonly open: boolean;
}

/**
 * Which node serves which company. A node holds a company until it releases it, or until its own lease has run out by
 * the database's clock: no two ever do.
 */
export interface NodeStore {
  /** Takes the name, whoever had it, and what companies it holds. */
  join(node: NodeIdentity, leaseMs: number): Promise<void>;
  /** False: the lease had run out, or another process has taken the name. It must not serve any more. */
  renew(node: NodeIdentity, leaseMs: number): Promise<boolean>;
  /** Takes what is to be here, and a fair share of what nobody living holds. Answers all that it holds. */
  claim(node: string): Promise<readonly Holding[]>;
  /** Whether phones are let in; of no effect when another one holds the company. */
  letIn(node: string, company: string, open: boolean): Promise<void>;
  release(node: string, company: string): Promise<void>;
  /** False: no such node is alive. */
  move(company: string, to: string): Promise<boolean>;
  /** By name. */
  list(): Promise<readonly ListedNode[]>;
  /** By domain. */
  placements(): Promise<readonly ListedPlacement[]>;
}
