import type { Colleague } from '../../pbx/contract/session.ts';
import type { Account, OfficePerson } from '../../preload/contract/account.ts';

/** Whom the pictures show. */
export const demoAccount: Account = {
  kind: 'pbx',
  company: 'Ромашка',
  me: { login: 'anna', name: 'Анна Смирнова', extension: '101', role: 'administrator' },
  sip: {
    url: 'wss://romashka.vats.example/sip',
    uri: 'sip:anna@romashka.vats.example',
    authorizationUser: 'anna',
    digest: { realm: 'romashka.vats.example', ha1: '0'.repeat(32) },
  },
  iceServers: [],
};

export const demoColleagues: Colleague[] = [
  { kind: 'employee', name: 'Анна Смирнова', extension: '101', login: 'anna' },
  { kind: 'employee', name: 'Иван Петров', extension: '102', login: 'ivan' },
  { kind: 'employee', name: 'Мария Королёва', extension: '103', login: 'maria' },
  { kind: 'employee', name: 'Сергей Волков', extension: '104', login: 'sergey' },
  { kind: 'employee', name: 'Елена Фролова', extension: '105', login: 'elena' },
  { kind: 'employee', name: 'Дмитрий Жуков', extension: '106', login: 'dmitry' },
  { kind: 'department', name: 'Отдел продаж', extension: '200' },
  { kind: 'service', name: 'Эхо-тест', extension: '*43' },
];

export const demoOfficePeople: OfficePerson[] = [
  { login: 'anna', name: 'Анна', extension: '101', role: 'administrator' },
  { login: 'ivan', name: 'Иван', extension: '102', role: 'user' },
  { login: 'maria', name: 'Мария', extension: '103', role: 'limited-user' },
  { login: 'client', name: 'Ольга, клиент', extension: '+79172340506', role: 'outside-caller' },
];
