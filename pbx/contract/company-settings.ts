import { z } from 'zod';
import { Department } from './department.ts';
import { Route } from './destination.ts';
import { Employee } from './employee.ts';
import { Identifier, PublicNumber } from './identifier.ts';
import { NumberRules } from './number-rules.ts';
import { CompanySchedule } from './schedule.ts';

/** «Номер». Round the clock there is one route, `working`; by schedule the other one closes the gaps. */
export const CompanyNumber = z.strictObject({
  id: Identifier,
  number: PublicNumber,
  label: z.string().trim().max(80),
  bySchedule: z.boolean(),
  working: Route,
  nonWorking: Route,
});
export type CompanyNumber = z.infer<typeof CompanyNumber>;

/** A sound that the company has uploaded: `id` names the converted file. */
export const Greeting = z.strictObject({
  id: Identifier,
  name: z.string().trim().min(1).max(80),
  seconds: z.number().nonnegative(),
  uploadedAt: z.iso.datetime(),
});
export type Greeting = z.infer<typeof Greeting>;

/** `*` and one to three digits. */
const FeatureCode = z.string().regex(/^\*\d{1,3}$/);

/** What the phones dial for services. Pickup takes a short number after it; without one, the own group's call. */
export const FeatureCodes = z.strictObject({
  pickup: FeatureCode,
  park: FeatureCode,
  voicemail: FeatureCode,
  echoTest: FeatureCode,
  conference: FeatureCode,
});
export type FeatureCodes = z.infer<typeof FeatureCodes>;

const AnsweringMachine = z.strictObject({
  greeting: Identifier.nullable(),
  /** Employees in whose voicemail the messages appear. */
  for: z.array(Identifier).max(50),
});

const FaxReception = z.strictObject({ enabled: z.boolean(), email: z.email().nullable() });

/** «Ещё». */
export const CompanyOptions = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** Caller ID of calls outside, «основной АОН»; a number of the company; null while it has none. */
  mainNumber: PublicNumber.nullable(),
  /** Each employee chooses by which of the company's numbers others are called; off: an administrator does. */
  employeesChooseCallerId: z.boolean(),
  answeringMachine: AnsweringMachine,
  fax: FaxReception,
  codes: FeatureCodes,
  numberRules: NumberRules,
  /** How long an employee rings when nothing says otherwise. */
  ringSeconds: z.number().int().min(5).max(120),
  /** Every talk is recorded. */
  recordCalls: z.boolean(),
  /** Whoever talks may have that talk recorded. */
  recordOnDemand: z.boolean(),
  /** Talks outside at the same time. A stolen login cannot have more. */
  maxOutsideCalls: z.number().int().min(0).max(1000),
});
export type CompanyOptions = z.infer<typeof CompanyOptions>;

/** All settings of one company, as the routing brain sees them. Plain data, no secrets; references are whole. */
export const CompanySettings = z.strictObject({
  id: Identifier,
  /** SIP domain and digest realm. */
  domain: z.string().min(1).max(253),
  options: CompanyOptions,
  schedule: CompanySchedule,
  employees: z.array(Employee),
  departments: z.array(Department),
  numbers: z.array(CompanyNumber),
  greetings: z.array(Greeting),
});
export type CompanySettings = z.infer<typeof CompanySettings>;
