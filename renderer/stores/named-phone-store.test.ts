import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { fakeIncomingCall, fakePhoneView } from '../../test/doubles/fake-phone-view.ts';
import { createNamedPhoneStore } from './named-phone-store.ts';
import { createPartyNames } from './party-names.ts';

const calledBy = (name: string, number: string) =>
  fakePhoneView({ calls: [fakeIncomingCall(undefined, { party: { name, number } })] });
const start = (name: string, number: string) => {
  const names = createPartyNames();
  const phone = createStore(() => calledBy(name, number));
  const store = createNamedPhoneStore(phone, names);
  return { names, phone, caller: () => store.getState().calls[0]?.party.name };
};

describe('who calls', () => {
  it('is called as in the contacts: caller name not matched for number formats 8 / +7 / short', () => {
    const { names, caller } = start('', '+79172340506');
    expect(caller()).toBe('');
    names.setContacts([{ name: 'Ольга', numbers: ['8 (917) 234-05-06'] }]);
    expect(caller()).toBe('Ольга');
  });

  it('is called as in the company’s directory rather than in a contact, or as the network says', () => {
    const { names, caller } = start('ANNA S', '101');
    names.setContacts([{ name: 'Аня', numbers: ['101'] }]);
    expect(caller()).toBe('Аня');
    names.setColleagues([{ name: 'Анна Смирнова', numbers: ['101'] }]);
    expect(caller()).toBe('Анна Смирнова');
  });

  it('keeps the name that the network told of a stranger', () => {
    const { names, phone, caller } = start('Пицца', '+78432009818');
    names.setContacts([{ name: 'Ольга', numbers: ['89172340506'] }]);
    expect(caller()).toBe('Пицца');
    phone.setState(calledBy('', '89172340506'));
    expect(caller()).toBe('Ольга');
  });
});
