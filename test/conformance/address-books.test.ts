import { describe, expect, it } from 'vitest';
import { createCardDavBook } from '../../main/contacts/books/carddav-book.ts';
import { createLdapBook } from '../../main/contacts/books/ldap-book.ts';
import { startRadicale } from '../support/address-books/radicale-server.ts';
import { LDAP_ADMIN, LDAP_BASE, startSlapd } from '../support/address-books/slapd-server.ts';

const forever = new AbortController().signal;
const card = (uid: string, ...lines: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `UID:${uid}`, ...lines, 'END:VCARD', ''].join('\r\n');

describe('a CardDAV server (radicale)', () => {
  it('gives everybody who has a number, of every book', async () => {
    await using server = await startRadicale('anna', 'тайна');
    await server.fill('clients', [
      card('1', 'FN:Ольга Иванова', 'N:Иванова;Ольга;;;', 'TEL;TYPE=CELL:+7 917 234-05-06'),
      card('2', 'FN:Без номера', 'N:;;;;', 'EMAIL:x@y.example'),
    ]);
    await server.fill('partners', [
      card('3', 'FN:ООО «Ромашка»', 'N:;;;;', 'TEL;TYPE=WORK:8 (843) 200-98-18'),
    ]);
    const book = createCardDavBook({ kind: 'carddav', url: server.url, login: 'anna' }, fetch);
    const entries = await book.read('тайна', forever);
    expect(entries.map(({ contact }) => contact.name).sort()).toEqual(['ООО «Ромашка»', 'Ольга Иванова']);
    const again = await book.read('тайна', forever);
    expect(again.map(({ key }) => key).sort()).toEqual(entries.map(({ key }) => key).sort());
  });

  it('is refused with a wrong password, and told of as such', async () => {
    await using server = await startRadicale('anna', 'right');
    const book = createCardDavBook({ kind: 'carddav', url: server.url, login: 'anna' }, fetch);
    await expect(book.read('wrong', forever)).rejects.toMatchObject({ problem: 'wrong-password' });
  });

  it('is not asked over an open line, nor when it is not there', async () => {
    const open = createCardDavBook({ kind: 'carddav', url: 'http://dav.example/', login: 'anna' }, () => {
      throw new Error('asked');
    });
    await expect(open.read('x', forever)).rejects.toMatchObject({ problem: 'insecure-address' });
    const nobody = createCardDavBook({ kind: 'carddav', url: 'http://127.0.0.1:9/', login: 'anna' }, fetch);
    await expect(nobody.read('x', forever)).rejects.toMatchObject({ problem: 'unreachable' });
  });
});

const people = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    [
      `dn: uid=p${at},ou=people,${LDAP_BASE}`,
      'objectClass: inetOrgPerson',
      `uid: p${at}`,
      `cn:: ${Buffer.from(`Сотрудник ${at}`).toString('base64')}`,
      'sn: x',
      `telephoneNumber: +7843${2_000_000 + at}`,
      `mobile: 8 917 ${1_000_000 + at}`,
      `mail: p${at}@romashka.example`,
      '',
    ].join('\n'),
  );
const ldif = (count: number) =>
  [
    `dn: ${LDAP_BASE}`,
    'objectClass: dcObject',
    'objectClass: organization',
    'o: Romashka',
    'dc: romashka',
    '',
    `dn: ou=people,${LDAP_BASE}`,
    'objectClass: organizationalUnit',
    'ou: people',
    'description: no telephone',
    '',
    ...people(count),
  ].join('\n');

describe('an LDAP directory (OpenLDAP)', () => {
  const at = (url: string, change = {}) =>
    createLdapBook({ kind: 'ldap', url, login: LDAP_ADMIN, base: LDAP_BASE, ...change });

  it('gives everybody who has a number, page by page', async () => {
    await using server = await startSlapd('secret', ldif(1200));
    const entries = await at(server.url).read('secret', forever);
    expect(entries).toHaveLength(1200);
    const first = entries.find(({ key }) => key.startsWith('uid=p0,'));
    expect(first?.contact).toMatchObject({
      name: 'Сотрудник 0',
      numbers: [
        { kind: 'work', number: '+78432000000' },
        { kind: 'mobile', number: '8 917 1000000' },
      ],
      emails: ['p0@romashka.example'],
    });
  });

  it('says what is wrong: the password, the place, the line, nobody there', async () => {
    await using server = await startSlapd('secret', ldif(1));
    await expect(at(server.url).read('guess', forever)).rejects.toMatchObject({ problem: 'wrong-password' });
    const nowhere = at(server.url, { base: 'ou=none,dc=romashka,dc=example' });
    await expect(nowhere.read('secret', forever)).rejects.toMatchObject({ problem: 'not-a-book' });
    const open = at('ldap://ldap.example');
    await expect(open.read('secret', forever)).rejects.toMatchObject({ problem: 'insecure-address' });
    const nobody = at('ldap://127.0.0.1:9');
    await expect(nobody.read('secret', forever)).rejects.toMatchObject({ problem: 'unreachable' });
  });
});
