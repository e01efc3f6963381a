import {
  Asterisk,
  Building2,
  FileAudio,
  Hash,
  History,
  type LucideIcon,
  Mail,
  PhoneCall,
  Printer,
  ShieldCheck,
  Voicemail,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { OptionsScreenProps } from './options-screen.ts';

export type OptionPlaceId =
  | 'company'
  | 'calls'
  | 'rules'
  | 'codes'
  | 'machine'
  | 'fax'
  | 'greetings'
  | 'mail'
  | 'security'
  | 'audit';

export interface OptionPlace {
  readonly id: OptionPlaceId;
  readonly icon: LucideIcon;
  readonly screen: LazyExoticComponent<ComponentType<OptionsScreenProps>>;
}

/** What there is under «Ещё», in the order of its list. */
export const optionPlaces: readonly OptionPlace[] = [
  {
    id: 'company',
    icon: Building2,
    screen: lazy(async () => ({
      default: (await import('./company/company-options.tsx')).CompanyNameOptions,
    })),
  },
  {
    id: 'calls',
    icon: PhoneCall,
    screen: lazy(async () => ({ default: (await import('./calls/call-options.tsx')).CallOptions })),
  },
  {
    id: 'machine',
    icon: Voicemail,
    screen: lazy(async () => ({ default: (await import('./machine/machine-options.tsx')).MachineOptions })),
  },
  {
    id: 'greetings',
    icon: FileAudio,
    screen: lazy(async () => ({
      default: (await import('./greetings/greeting-options.tsx')).GreetingOptions,
    })),
  },
  {
    id: 'fax',
    icon: Printer,
    screen: lazy(async () => ({ default: (await import('./fax/fax-options.tsx')).FaxOptions })),
  },
  {
    id: 'mail',
    icon: Mail,
    screen: lazy(async () => ({ default: (await import('./mail/mail-options.tsx')).MailOptions })),
  },
  {
    id: 'codes',
    icon: Asterisk,
    screen: lazy(async () => ({ default: (await import('./codes/code-options.tsx')).CodeOptions })),
  },
  {
    id: 'rules',
    icon: Hash,
    screen: lazy(async () => ({ default: (await import('./rules/rule-options.tsx')).RuleOptions })),
  },
  {
    id: 'security',
    icon: ShieldCheck,
    screen: lazy(async () => ({
      default: (await import('./security/security-options.tsx')).SecurityOptions,
    })),
  },
  {
    id: 'audit',
    icon: History,
    screen: lazy(async () => ({ default: (await import('./audit/audit-options.tsx')).AuditOptions })),
  },
];
