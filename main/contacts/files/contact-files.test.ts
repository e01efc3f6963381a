import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactDraft } from '../../../preload/contract/contacts.ts';
import { readContactFile } from './read-contact-file.ts';
import { writeCsv } from './write-csv.ts';
import { writeVcards } from './write-vcards.ts';

const draft = (name: string, change: Partial<ContactDraft> = {}): ContactDraft => ({
  name,
  organization: '',
  position: '',
  numbers: [{ kind: 'mobile', number: '+7 917 234-05-06' }],
  emails: [],
  note: '',
  ...change,
});
const utf8 = (text: string) => Buffer.from(text, 'utf8');
/** Cyrillic letters and ASCII of Windows-1251. */
const windows1251 = (text: string) =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code === 0x451 ? 0xb8 : code - 0x410 + 0xc0;
    }),
  );
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const utf16be = (text: string) => utf16(text).swap16();

const read = (bytes: Uint8Array) => readContactFile(bytes);
const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

describe('a file of contacts', () => {
  const table = 'ФИО;Мобильный телефон\r\nОльга Королёва;8 (917) 234-05-06\r\n';
  it.each([
    ['UTF-8', utf8(table)],
    ['UTF-8 with its mark', utf8(`\ufeff${table}`)],
    ['Windows-1251', windows1251(table)],
    ['UTF-16, little end first', utf16(table)],
    ['UTF-16, big end first', utf16be(table)],
  ])('is read in %s', (_, bytes) => {
    const { contacts, problems } = read(bytes);
    expect(problems).toEqual([]);
    expect(contacts).toEqual([
      draft('Ольга Королёва', { numbers: [{ kind: 'mobile', number: '8 (917) 234-05-06' }] }),
    ]);
  });

  it('is read as Outlook, Google and a bare list write it', () => {
    const outlook =
      'First Name,Last Name,Company,Business Phone,E-mail Address\r\n"Olga","Ivanova","Acme, Inc","+1 202 555 0100",o@acme.example\r\n';
    expect(read(utf8(outlook)).contacts[0]).toMatchObject({
      name: 'Olga Ivanova',
      organization: 'Acme, Inc',
      numbers: [{ kind: 'work', number: '+1 202 555 0100' }],
      emails: ['o@acme.example'],
    });
    const google = 'Name,Phone 1 - Type,Phone 1 - Value\nОльга,Mobile,89172340506 ::: 101\n';
    expect(read(utf8(google)).contacts[0]?.numbers).toEqual([
      { kind: 'other', number: '89172340506' },
      { kind: 'other', number: '101' },
    ]);
    expect(read(utf8('Ольга\t89172340506\nИван\t101\n')).contacts.map(({ name }) => name)).toEqual([
      'Ольга',
      'Иван',
    ]);
  });

  it('says at which line somebody cannot be kept, and keeps the others', () => {
    const { contacts, problems } = read(
      utf8(`Имя и фамилия;Телефон\nОльга;101\n;102\nБез номера;\nИван;103\n${'я'.repeat(121)};104\n`),
    );
    expect(contacts.map(({ name }) => name)).toEqual(['Ольга', 'Иван']);
    expect(problems).toEqual([
      { line: 3, code: 'no-name' },
      { line: 4, code: 'no-number' },
      { line: 6, code: 'too-long' },
    ]);
  });

  it('holds cards of both versions, as telephones and address books write them', () => {
    const apple = card(
      'N:Иванова;Ольга;;;',
      'FN:Ольга Иванова',
      'ORG:Ромашка;Склад',
      'item1.TEL;type=CELL;type=VOICE:+7 917 234-05-06',
      'item1.X-ABLabel:личный',
      'NOTE:Любит\\, чтобы\\nперезвонили',
    );
    const four = [
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Иван',
      'TEL;VALUE=uri;TYPE="voice,home":tel:+78432009818;ext=12',
      'EMAIL:ivan@x.example',
      'END:VCARD',
    ].join('\n');
    const { contacts, problems } = read(utf8(apple + four));
    expect(problems).toEqual([]);
    expect(contacts).toEqual([
      draft('Ольга Иванова', { organization: 'Ромашка, Склад', note: 'Любит, чтобы перезвонили' }),
      draft('Иван', {
        numbers: [{ kind: 'home', number: '+78432009818 ext 12' }],
        emails: ['ivan@x.example'],
      }),
    ]);
  });

  it('loses no card to its neighbour', () => {
    const { contacts, problems } = read(
      utf8(card('FN:Ольга', 'TEL:101') + card('FN:Никто') + card('FN:Иван', 'TEL:102')),
    );
    expect(contacts.map(({ name }) => name)).toEqual(['Ольга', 'Иван']);
    expect(problems).toEqual([{ line: 6, code: 'no-number' }]);
  });

  it('is no file of contacts at all', () => {
    expect(read(utf8('<html><body>404</body></html>')).contacts).toEqual([]);
    expect(read(new Uint8Array())).toEqual({ contacts: [], problems: [] });
  });

  it('never breaks, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void read(bytes)));
    const junk = fc.string({
      unit: fc.constantFrom('BEGIN:VCARD\n', 'END:VCARD\n', 'TEL:', 'FN:', ';', '=', '\n', '"', 'я'),
    });
    fc.assert(fc.property(junk, (text) => void read(utf8(text))));
  });

  it('comes back as it was written: 5,000 contacts', () => {
    const many = Array.from({ length: 5000 }, (_, at) =>
      draft(`Клиент ${at}`, {
        organization: 'ООО «Рога, копыта; и хвосты»',
        position: 'Менеджер по работе с очень важными клиентами из далёких городов',
        numbers: [
          { kind: 'work', number: `+7 843 ${200 + (at % 700)}-98-18` },
          { kind: 'mobile', number: String(10_000 + at) },
        ],
        emails: [`client${at}@x.example`],
        note: 'Перезвонить: «завтра»',
      }),
    );
    expect(read(utf8(writeVcards(many, '3.0')))).toEqual({ contacts: many, problems: [] });
    expect(read(utf8(writeVcards(many, '4.0')))).toEqual({ contacts: many, problems: [] });
    expect(read(utf8(writeCsv(many)))).toEqual({ contacts: many, problems: [] });
  });

  it('takes no more than 5,000 at once, and says so', () => {
    const { contacts, problems } = read(utf8(`ФИО;Телефон\n${'Клиент;101\n'.repeat(5001)}`));
    expect(contacts).toHaveLength(5000);
    expect(problems).toEqual([{ line: 5001, code: 'too-many' }]);
  });

  it('gives a spreadsheet no formula', () => {
    const evil = draft('=HYPERLINK("http://x")', { note: '+cmd|calc', position: '@SUM(1)' });
    const written = writeCsv([evil]);
    expect(written).toContain("'=HYPERLINK");
    expect(written).toContain("'+cmd");
    expect(written).toContain("'@SUM");
  });
});
