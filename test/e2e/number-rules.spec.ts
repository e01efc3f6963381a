import type { Page } from '@playwright/test';
import type { NumberRewrite } from '../../pbx/contract/number-rules.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';

const rewrite = (pattern: string, replacement: string, applies: NumberRewrite['applies']): NumberRewrite => ({
  pattern,
  replacement,
  applies,
  label: '',
});

/** As the administrator does over the API; resolves with what the PBX answered. */
async function edit(page: Page, rewrites: readonly NumberRewrite[]): Promise<number | undefined> {
  return page.evaluate(async (rules) => {
    const { api } = window.communicator;
    const read = await api.request({ method: 'GET', path: '/v1/options' });
    if (read.outcome !== 'answered') return undefined;
    const { numberRules } = read.body as { numberRules: object };
    const reply = await api.request({
      method: 'PATCH',
      path: '/v1/options',
      body: { numberRules: { ...numberRules, rewrites: rules } },
      ...(read.etag !== undefined && { ifMatch: read.etag }),
    });
    return reply.outcome === 'answered' ? reply.status : undefined;
  }, rewrites);
}

test('number rules that the administrator edits change who calls and who is called next', async ({
  pbx,
  phoneOf,
  clientOutside,
}) => {
  const { outside } = pbx.credentials;
  const anna = (await phoneOf('101')).window;
  const client = await clientOutside();
  await anna.showSection(ru.contacts.title);
  await anna.page.getByRole('button', { name: ru.contacts.add }).click();
  await anna.page.getByLabel(ru.contacts.name, { exact: true }).fill('Ольга Иванова');
  await anna.page.getByLabel(ru.contacts.number, { exact: true }).fill('+7 917 234-05-06');
  await anna.page.getByRole('button', { name: ru.contacts.save }).click();
  await anna.showPhone();

  const rules = [
    rewrite(outside.number, '+79172340506', 'matching'),
    rewrite('89172340506', outside.number, 'dialling'),
  ];
  expect(await edit(anna.page, rules)).toBe(200);
  await client.dial(outside.companyNumber);
  await anna.rings();
  await expect(anna.call).toContainText('Ольга Иванова');
  await client.hangUp();
  await anna.showPhone();

  await anna.dial('8 (917) 234-05-06');
  await client.rings();
});
