import { DateTime, Duration } from 'luxon';
import type { InvitationLetter } from '../administration/letters.ts';

export type MailLanguage = 'ru' | 'en';

/** What a letter says; where it goes and what hangs on it is told apart. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** A message or a fax that came. `number`: as people write it; empty: withheld. */
interface Arrival {
  readonly name: string;
  readonly number: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The company's, IANA. */
  readonly timeZone: string;
}

export interface VoicemailArrival extends Arrival {
  readonly seconds: number;
}

export interface FaxArrival extends Arrival {
  readonly pages: number;
}

interface Texts {
  invitation(letter: InvitationLetter): Letter;
  voicemail(from: string, when: string, length: string): Letter;
  fax(from: string, when: string, pages: number): Letter;
  readonly trial: Letter;
  readonly unknownCaller: string;
}

const lines = (...text: readonly (string | undefined)[]): string =>
  `${text.filter((line) => line !== undefined).join('\n')}\n`;

const ru: Texts = {
  trial: {
    subject: 'Пробное письмо от АТС',
    text: lines(
      'Почтовый сервер настроен верно: это письмо дошло.',
      '',
      'Через него АТС отправляет приглашения сотрудникам, голосовые сообщения и факсы.',
    ),
  },
  unknownCaller: 'номер не определён',
  invitation: ({ name, companyName, domain, login, password, link, browserLink }) => ({
    subject: `Доступ к телефонии компании «${companyName}»`,
    text: lines(
      `Здравствуйте, ${name}!`,
      '',
      `Для вас создана учётная запись в облачной АТС компании «${companyName}».`,
      '',
      `Адрес: ${domain}`,
      `Логин: ${login}`,
      password === undefined ? undefined : `Пароль: ${password}`,
      '',
      'Откройте эту ссылку на компьютере, где установлен Коммуникатор: вход выполнится сам,',
      'и вы зададите свой пароль.',
      '',
      link,
      '',
      ...(browserLink === undefined
        ? []
        : ['Не установлен? Откройте телефон прямо в браузере:', '', browserLink, '']),
      'Ссылка срабатывает один раз и через три дня перестаёт действовать. Никому её не пересылайте.',
      'Логин и пароль подходят и для настольного телефона; его адрес подскажет администратор.',
    ),
  }),
  voicemail: (from, when, length) => ({
    subject: `Голосовое сообщение: ${from}`,
    text: lines(
      `Вам оставили голосовое сообщение.`,
      '',
      `От: ${from}`,
      `Когда: ${when}`,
      `Длительность: ${length}`,
    ),
  }),
  fax: (from, when, pages) => ({
    subject: `Факс: ${from}`,
    text: lines(
      'Принят факс, он приложен к письму.',
      '',
      `От: ${from}`,
      `Когда: ${when}`,
      `Страниц: ${pages}`,
    ),
  }),
};

const en: Texts = {
  trial: {
    subject: 'A trial letter from your PBX',
    text: lines(
      'The mail server is set up: this letter arrived.',
      '',
      'Through it the PBX sends invitations, voice messages and faxes.',
    ),
  },
  unknownCaller: 'unknown number',
  invitation: ({ name, companyName, domain, login, password, link, browserLink }) => ({
    subject: `Your telephone at ${companyName}`,
    text: lines(
      `Hello ${name},`,
      '',
      `You have an account now at the cloud PBX of ${companyName}.`,
      '',
      `Address: ${domain}`,
      `Login: ${login}`,
      password === undefined ? undefined : `Password: ${password}`,
      '',
      'Open this link on a computer that has the Communicator: it signs you in, and you choose a password.',
      '',
      link,
      '',
      ...(browserLink === undefined
        ? []
        : ['Not installed? Open the phone in your browser:', '', browserLink, '']),
      'The link works once, for three days. Do not pass it on.',
      'Login and password serve a desk phone, too; your administrator knows its address.',
    ),
  }),
  voicemail: (from, when, length) => ({
    subject: `Voice message: ${from}`,
    text: lines(
      'Somebody left you a voice message.',
      '',
      `From: ${from}`,
      `When: ${when}`,
      `Length: ${length}`,
    ),
  }),
  fax: (from, when, pages) => ({
    subject: `Fax: ${from}`,
    text: lines('A fax has come; it is attached.', '', `From: ${from}`, `When: ${when}`, `Pages: ${pages}`),
  }),
};

const TEXTS: Readonly<Record<MailLanguage, Texts>> = { ru, en };

export const invitationLetter = (language: MailLanguage, letter: InvitationLetter): Letter =>
  TEXTS[language].invitation(letter);

export const voicemailLetter = (language: MailLanguage, arrival: VoicemailArrival): Letter =>
  TEXTS[language].voicemail(
    callerOf(language, arrival),
    timeOf(language, arrival),
    Duration.fromMillis(Math.round(arrival.seconds) * 1000).toFormat('m:ss'),
  );

export const faxLetter = (language: MailLanguage, arrival: FaxArrival): Letter =>
  TEXTS[language].fax(callerOf(language, arrival), timeOf(language, arrival), arrival.pages);

/** Tells whoever set the mail server up that it works. */
export const trialLetter = (language: MailLanguage): Letter => TEXTS[language].trial;

/** A caller may call himself anything: a line break would be a line of ours. */
const callerOf = (language: MailLanguage, { name, number }: Arrival): string =>
  [name, number]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(', ') || TEXTS[language].unknownCaller;

const timeOf = (language: MailLanguage, { at, timeZone }: Arrival): string =>
  DateTime.fromMillis(at, { zone: timeZone, locale: language }).toLocaleString(DateTime.DATETIME_FULL);
