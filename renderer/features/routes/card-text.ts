import type { TFunction } from 'i18next';
import type { CompanyNumber } from '../../../pbx/contract/company-settings.ts';
import type { Destination } from '../../../pbx/contract/destination.ts';
import { missingCase } from '../../phone/missing-case.ts';
import type { RouteCompany } from './route-company.ts';
import type { Branch, RouteCard } from './route-graph.ts';
import { scheduleWords } from './schedule-words.ts';

export interface CardText {
  readonly title: string;
  /** What it does with the call. */
  readonly words: string;
}

export interface RouteWords {
  /** «отдел «Продажи»», within a sentence. */
  readonly short: (target: Destination) => string;
  readonly card: (card: RouteCard, number: CompanyNumber) => CardText;
  /** Undefined: it needs no words. */
  readonly branch: (branch: Branch) => string | undefined;
  /** Where calls to a number go, in a sentence. */
  readonly summary: (number: CompanyNumber) => string;
}

/** A route in the user's language. `show`: a phone number as people read it. */
export function routeWords(
  t: TFunction,
  company: RouteCompany,
  show: (number: string) => string,
): RouteWords {
  const gone = t('company.routes.gone');
  const employee = (id: string) => company.employees.get(id)?.name ?? gone;
  const department = (id: string) => company.departments.get(id)?.name ?? gone;

  const short = (target: Destination): string => {
    switch (target.to) {
      case 'department':
        return t('company.routes.short.department', { name: department(target.department) });
      case 'secretary':
      case 'employee':
      case 'voicemail':
        return t(`company.routes.short.${target.to}`, { name: employee(target.employee) });
      case 'menu':
        return target.menu.title === ''
          ? t('company.routes.short.menuUntitled')
          : t('company.routes.short.menu', { title: target.menu.title });
      case 'outside':
        return show(target.number);
      case 'answering-machine':
      case 'fax':
      case 'hang-up':
        return t(`company.routes.short.${target.to}`);
      default:
        return missingCase(target);
    }
  };

  const departmentText = (id: string): CardText => {
    const found = company.departments.get(id);
    if (!found) return { title: t('company.routes.card.departmentGone'), words: '' };
    const { name, strategy, ringSeconds, otherwise, queue } = found;
    const rings = t(`company.routes.card.${strategy}`, { seconds: ringSeconds, next: short(otherwise) });
    const minutes = Math.max(1, Math.round(queue.maxWaitSeconds / 60));
    const waits = queue.enabled ? t('company.routes.card.queue', { minutes }) : '';
    return { title: t('company.routes.card.department', { name }), words: sentences(rings, waits) };
  };

  const targetText = (target: Destination, isSaidClosed: boolean): CardText => {
    switch (target.to) {
      case 'department':
        return departmentText(target.department);
      case 'secretary':
        return {
          title: t('company.routes.card.secretary', { name: employee(target.employee) }),
          words: t('company.routes.card.secretaryWords', { next: short(target.otherwise) }),
        };
      case 'employee': {
        const extension = company.employees.get(target.employee)?.extension;
        const words = extension && t('company.routes.card.employeeWords', { extension });
        return { title: employee(target.employee), words: words ?? '' };
      }
      case 'menu': {
        const { title, keys, timeoutSeconds, directDial } = target.menu;
        const named = title === '' ? t('company.routes.card.menuUntitled') : undefined;
        const count = Object.keys(keys).length;
        const waits = count > 0 && t('company.routes.card.menuWords', { count, seconds: timeoutSeconds });
        return {
          title: named ?? t('company.routes.card.menu', { title }),
          words: sentences(waits || '', directDial ? t('company.routes.card.menuDirect') : ''),
        };
      }
      case 'outside': {
        const isOwn = company.ownNumbers.has(target.number);
        return {
          title: show(target.number),
          words: t(`company.routes.card.${isOwn ? 'ownNumberWords' : 'outsideWords'}`),
        };
      }
      case 'voicemail':
        return {
          title: t('company.routes.card.voicemail'),
          words: t('company.routes.card.voicemailWords', { name: employee(target.employee) }),
        };
      case 'answering-machine':
        return {
          title: t('company.routes.card.answering-machine'),
          words: t('company.routes.card.machineWords'),
        };
      case 'fax':
        return { title: t('company.routes.card.fax'), words: t('company.routes.card.faxWords') };
      case 'hang-up':
        return {
          title: t('company.routes.card.hang-up'),
          words: t(`company.routes.card.${isSaidClosed ? 'closedWords' : 'hangUpWords'}`),
        };
      default:
        return missingCase(target);
    }
  };

  const card = (one: RouteCard, number: CompanyNumber): CardText => {
    if (one.kind === 'number')
      return { title: show(number.number), words: number.label || t('company.routes.unnamed') };
    if (one.kind === 'schedule') {
      return number.bySchedule
        ? { title: t('company.routes.card.scheduleOn'), words: scheduleWords(t, company.schedule.week) }
        : { title: t('company.routes.card.schedule'), words: t('company.routes.card.scheduleAlways') };
    }
    if (one.kind === 'greeting') {
      const greeting = company.greetings.get(one.greeting);
      const title = t('company.routes.card.greeting');
      if (!greeting) return { title, words: gone };
      const seconds = Math.round(greeting.seconds);
      return { title, words: t('company.routes.card.greetingWords', { name: greeting.name, seconds }) };
    }
    // The PBX says that by itself, when nothing else was said.
    const isSaidClosed = one.id === 'nonWorking/target' && number.nonWorking.greeting === null;
    return targetText(one.target, isSaidClosed);
  };

  const way = (target: Destination): string =>
    target.to === 'menu'
      ? t('company.routes.now.onwards', { first: short(target), second: short(target.menu.otherwise) })
      : short(target);

  return {
    short,
    card,
    branch(branch) {
      if (branch.on === 'next') return undefined;
      if (branch.on === 'key') return t('company.routes.branch.key', { key: branch.key });
      if (branch.on === 'silence') return t('company.routes.branch.silence', { seconds: branch.seconds });
      return t(`company.routes.branch.${branch.on}`);
    },
    summary: ({ bySchedule, working, nonWorking }) =>
      bySchedule
        ? t('company.routes.now.bySchedule', {
            working: way(working.target),
            nonWorking: way(nonWorking.target),
          })
        : t('company.routes.now.always', { way: way(working.target) }),
  };
}

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
