import { describe, expect, it } from 'vitest';
import { faxLetter, invitationLetter, voicemailLetter } from './letters.ts';

const invitation = {
  to: 'ivan@company.example',
  name: 'Иван Петров',
  login: 'ivan',
  companyName: 'Ромашка',
  domain: 'romashka.vats.example',
  link: 'communicator://romashka.vats.example/welcome#token',
};

const arrival = {
  name: 'Ольга',
  number: '+7 917 000-00-17',
  at: Date.parse('2026-11-23T20:05:00Z'),
  timeZone: 'Europe/Moscow',
};

describe('letters', () => {
  it('«Он получит письмо с реквизитами доступа и ссылкой на коммуникатор»', () => {
    const { subject, text } = invitationLetter('ru', invitation);
    expect(subject).toContain('Ромашка');
    for (const part of [invitation.name, invitation.login, invitation.domain, invitation.link])
      expect(text).toContain(part);
  });

  it.each(['ru', 'en'] as const)('offers a browser where there are pages for one (%s)', (language) => {
    const browserLink = 'https://romashka.vats.example/sign-in#invitation=token';
    expect(invitationLetter(language, { ...invitation, browserLink }).text).toContain(browserLink);
    expect(invitationLetter(language, invitation).text).not.toMatch(/браузер|browser/);
  });

  it.each(['ru', 'en'] as const)('holds the password only when it is handed one (%s)', (language) => {
    expect(invitationLetter(language, invitation).text).not.toMatch(/^(Пароль|Password):/m);
    expect(invitationLetter(language, { ...invitation, password: 'k7wd-29mq' }).text).toMatch(
      /^(Пароль|Password): k7wd-29mq$/m,
    );
  });

  it('says who left a message, when by the clocks of the company, and how long it is', () => {
    const { subject, text } = voicemailLetter('ru', { ...arrival, seconds: 65.4 });
    expect(subject).toBe('Голосовое сообщение: Ольга, +7 917 000-00-17');
    expect(text).toContain('23:05');
    expect(text).toContain('23 ноября 2026');
    expect(text).toContain('1:05');
  });

  it('rounds the length as a whole: never 0:60', () => {
    expect(voicemailLetter('en', { ...arrival, seconds: 59.7 }).text).toContain('1:00');
  });

  it('does not let a caller write lines of his own', () => {
    const { subject } = faxLetter('ru', { ...arrival, name: 'Ольга\r\nBcc: all@company.example', pages: 2 });
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('has a word for callers who withhold their number', () => {
    expect(voicemailLetter('ru', { ...arrival, name: '', number: '', seconds: 3 }).subject).toContain(
      'не определён',
    );
  });
});
