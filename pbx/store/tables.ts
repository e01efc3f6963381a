import type { Generated } from 'kysely';

/** A thing of which a company has many. `body`: JSON of its schema in `contract/`. `position`: order of making. */
interface ThingRow {
  company: number;
  id: string;
  version: number;
  position: number;
  body: string;
}

/** The newest schema, as `migrations/` leaves it. `company`: the key of its row. Times are epoch milliseconds. */
export interface Tables {
  companies: {
    key: Generated<number>;
    id: string;
    domain: string;
    name: string;
    time_zone: string;
    revision: number;
  };
  employees: ThingRow;
  departments: ThingRow;
  numbers: ThingRow;
  greetings: ThingRow;
  /** What a company has one of. */
  single_settings: {
    company: number;
    kind: 'options' | 'schedule' | 'mail-server';
    version: number;
    body: string;
  };
  /** What may be taken once only. `scope`: the company, or 0: all companies together. */
  taken_names: {
    what: 'login' | 'extension' | 'number';
    scope: number;
    value: string;
    company: number;
    owner_kind: 'employee' | 'department' | 'number';
    owner: string;
  };
  credentials: {
    company: number;
    employee: string;
    password_hash: string;
    ha1_md5: string;
    ha1_sha256: string;
    /** 0 or 1. */
    temporary: number;
  };
  /** Device sessions. A deleted row revokes every token of it. */
  sessions: {
    id: string;
    company: number;
    employee: string;
    device: string;
    created_at: number;
    last_seen_at: number;
    expires_at: number;
  };
  /** `replaced_at` null: the current one. `predecessor`: the token that was presented for it. */
  refresh_tokens: { hash: string; session: string; predecessor: string | null; replaced_at: number | null };
  one_time_links: { token: string; company: number; employee: string; expires_at: number };
  /** What history is searched by; the rest of a call is in its body. */
  calls: {
    key: Generated<number>;
    company: number;
    id: string;
    direction: string;
    result: string;
    started_at: number;
    answered_at: number | null;
    /** The client's number; of an internal call what was dialled; null: withheld. */
    client: string | null;
    callback: 'not-needed' | 'waiting' | 'done';
    called_back_by: string | null;
    called_back_at: number | null;
    /** The company's clock at its start, `2026-12-31T09`. */
    local_hour: string;
  };
  call_bodies: { call: number; body: string; trace: string };
  /** Who and what took part; direction and result beside it, so that both together are read from one index. */
  call_sides: {
    company: number;
    what: 'employee' | 'department' | 'number';
    id: string;
    started_at: number;
    call: number;
    direction: string;
    result: string;
  };
  /** Everybody outside who ever called or was called, and who talked with them last. */
  clients: { company: number; client: string; employee: string | null; talked_at: number | null };
  /** Every ending of a client's number: digits inside a number are the beginning of one of its endings. */
  client_endings: { company: number; ending: string; client: string };
  last_talks: { company: number; employee: string; talked_at: number };
  call_statistics: StatisticsCounters & {
    company: number;
    what: 'company' | 'employee' | 'department' | 'number';
    direction: string;
    day: string;
    hour: number;
    id: string;
  };
  /** `sort_key`: the name as lists order it. */
  personal_contacts: {
    company: number;
    employee: string;
    id: string;
    version: number;
    sort_key: string;
    body: string;
  };
  /** Of each call that is going on, what would be its row of the history if the service were gone now. */
  ongoing_calls: { company: number; id: string; body: string };
  /** Up to when a company's working time was looked at, and whether it was open then (0 or 1). */
  seen_hours: { company: number; at: number; open: number };
  /** `body`: JSON of `Trunk`. */
  trunks: { name: string; body: string };
  /** Whosever the number is. */
  trunk_numbers: { number: string; trunk: string };
  /** `instance`: of its process. `sip`: where Kamailio reaches its Asterisk, `10.0.0.11:5060`. */
  nodes: { name: string; instance: string; sip: string; lease_until: number };
  /** `node`: where the company is to be. `holder`: who serves it. `open`: phones are let in (0 or 1). */
  placements: { company: number; node: string; holder: string | null; open: number };
  voicemail: {
    key: Generated<number>;
    company: number;
    id: string;
    employee: string;
    recording: string;
    seconds: number;
    call: string;
    from_name: string;
    from_number: string;
    at: number;
    /** 0 or 1. */
    heard: number;
  };
  outbox: {
    key: Generated<number>;
    company: number;
    id: string;
    recipient: string;
    subject: string;
    text: string;
    attachments: string;
    created_at: number;
    state: 'queued' | 'sent' | 'failed';
    /** Of queued mails; null: waits for a mail server. */
    next_attempt_at: number | null;
    /** When it was sent or given up. */
    ended_at: number | null;
    attempts: number;
    error: string | null;
  };
  /** `entry`: canonical JSON, the very text that was hashed. */
  audit: { company: number; sequence: number; entry: string; hash: string };
}

/** `within_…`: of the answered, how many waited no longer than so many seconds. */
export interface StatisticsCounters {
  answered: number;
  missed: number;
  voicemail: number;
  wait_ms: number;
  talk_ms: number;
  within_5: number;
  within_10: number;
  within_15: number;
  within_20: number;
  within_30: number;
  within_45: number;
  within_60: number;
  within_90: number;
  within_120: number;
}
