import { expect, test } from 'vitest';
import { pageOf, pageUrl } from './page-address.ts';

test('every page is an origin of its own', () => {
  expect(pageUrl('incoming')).toBe('app://incoming/incoming.html');
  expect(pageOf(pageUrl('incoming'))).toBe('incoming');
  expect(pageUrl('sign-in')).toBe('app://sign-in/sign-in.html');
  expect(pageUrl('phone')).toBe('app://phone/index.html');
  expect(pageOf(pageUrl('sign-in'))).toBe('sign-in');
  expect(pageOf(pageUrl('phone'))).toBe('phone');
});

test.each([
  '',
  'about:blank',
  'https://phone/index.html',
  'app://phone.example/index.html',
  'app://phone:1/index.html',
  'app://other/index.html',
  'apps://phone/',
  'file:///phone/index.html',
  'data:text/html,app://phone/',
  'blob:app://phone/1',
])('%j is no page of ours', (url) => {
  expect(pageOf(url)).toBeUndefined();
});
