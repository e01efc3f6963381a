import i18next from 'i18next';
import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import { newEmployee } from '../../../../pbx/company/new-employee.ts';
import type { CompanySettings } from '../../../../pbx/contract/company-settings.ts';
import type { FakeAnswer } from '../../../doubles/fake-pbx-bridge.ts';
import { fakePhoneView } from '../../../doubles/fake-phone-view.ts';
import type { StoryPlayer } from '../../page/story-player.ts';
import type { Story } from '../../story.ts';
import { drawPhone } from '../draw-phone.tsx';
import { companyAnswers } from './company-answers.ts';
import { openSettings } from './open-settings.ts';

const draw = drawPhone(fakePhoneView());
const NAMES = [
  ...['Пётр Сидоров', 'Константин Константинович Константинопольский-Задунайский', 'Ольга Ким'],
  ...['Зульфия Гайнутдинова', 'Яна Ю', 'Александра Михайловна Рождественская'],
];
const POSITIONS = ['', 'Заместитель начальника отдела по работе с корпоративными клиентами', 'Менеджер'];

/** «Ромашка» grown to so many. */
function companyOf(count: number): CompanySettings {
  const more = Array.from({ length: count - demoOffice.employees.length }, (_, at) =>
    newEmployee(demoOffice, {
      id: `e${at}`,
      name: NAMES[at % NAMES.length] ?? '',
      login: `employee-${at}`,
      extension: String(1000 + at),
      position: POSITIONS[at % POSITIONS.length] ?? '',
      email: at % 2 === 0 ? `employee-${at}@romashka.example` : null,
      mobile: at % 3 === 0 ? '+79172340506' : null,
      role: at % 5 === 0 ? 'limited-user' : 'user',
    }),
  );
  return { ...demoOffice, employees: [...demoOffice.employees, ...more] };
}

const text = (key: string, options: Record<string, string | number> = {}) =>
  i18next.t(`company.employees.${key}` as 'company.employees.title', options);
const ROW = 'tbody tr';

const employees = (
  state: string,
  then?: (player: StoryPlayer) => Promise<void>,
  answers: Pick<Story, 'answers'> = { answers: companyAnswers({}, companyOf(9)) },
): Story => ({
  screen: 'employees',
  state,
  ...answers,
  draw,
  play: openSettings('employees', 'section button', then),
});

const withAnswers = (more: Readonly<Record<string, FakeAnswer>>, settings = companyOf(9)) => ({
  answers: companyAnswers(more, settings),
});
const offline: FakeAnswer = () => ({ outcome: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' });
const refusal = (status: number, problem: object) => ({
  outcome: 'answered',
  status,
  body: { type: 'about:blank', title: 'x', status, ...problem },
});
const inUse: FakeAnswer = () =>
  refusal(409, {
    code: 'in-use',
    uses: [
      { kind: 'department', id: 'sales', name: 'Отдел продаж', field: 'member' },
      { kind: 'number', id: 'main-number', name: '+78432009818', field: 'secretary' },
    ],
  });

const openPerson = (name: string) => async (player: StoryPlayer) => {
  await player.press(name);
  await player.sees('h4');
};
const select = async (player: StoryPlayer) => {
  await player.sees(ROW);
  for (const box of [...document.querySelectorAll<HTMLElement>('tbody input')].slice(0, 3)) box.click();
};

const table = `имя;логин;короткий номер;роль;почта;мобильный;оклад
Пётр Сидоров;petr;;пользователь;petr@company.ru;8 917 000-00-55;1
Яна Ю;ivan;102;король;yana@;12;2
Константин Константинович Константинопольский-Задунайский;;;;;;3`;

/** Chooses a file as a person does. */
const chooseTable = async (player: StoryPlayer) => {
  await player.press(text('import.open'));
  await player.sees('input[type=file]');
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([table], 'Сотрудники.csv'));
  if (field) field.files = files.files;
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await player.sees('ul[class*=rows]');
};

const fillNew = async (player: StoryPlayer) => {
  await player.press(text('add'));
  await player.fill(text('field.name'), NAMES[1] ?? '');
  await player.sees('meter');
  await player.fill(text('field.email'), 'konstantin@romashka.example');
  await player.fill(text('field.mobile'), '8 917 234-05-06');
};

export const employeesStories: readonly Story[] = [
  employees('list', (player) => player.sees(ROW)),
  employees('thousand', (player) => player.sees(ROW), withAnswers({}, companyOf(1000))),
  employees(
    'thousand-end',
    async (player) => {
      await player.sees(ROW);
      const scroller = document.querySelector('table')?.closest('section');
      scroller?.scrollTo({ top: scroller.scrollHeight });
      await player.sees('tr[aria-rowindex="1001"]');
    },
    withAnswers({}, companyOf(1000)),
  ),
  employees('selected', select),
  employees('failed', (player) => player.sees('[role=alert]'), withAnswers({ 'GET /v1/employees': offline })),
  employees('found-nobody', async (player) => {
    await player.sees(ROW);
    await player.fill(text('search'), 'такого здесь нет');
    await player.misses(ROW);
  }),
  employees('new', async (player) => {
    await player.press(text('add'));
    await player.sees('form');
  }),
  employees('new-filled', async (player) => {
    await fillNew(player);
    await player.press(text('new.showLetter'));
    await player.sees('strong');
  }),
  employees(
    'new-refused',
    async (player) => {
      await fillNew(player);
      await player.press(text('new.submit'));
      await player.sees('[aria-invalid=true]');
    },
    withAnswers({
      'POST /v1/employees': () =>
        refusal(422, {
          code: 'password-refused',
          errors: [
            { at: '/password', code: 'of-another' },
            { at: '/extension', code: 'extension-taken' },
          ],
        }),
    }),
  ),
  employees('created', async (player) => {
    await fillNew(player);
    await player.press(text('new.submit'));
    await player.sees('svg[role=img]');
  }),
  employees('editor', openPerson('Иван Петров')),
  employees('editor-long', openPerson(NAMES[1] ?? '')),
  employees(
    'last-administrator',
    async (player) => {
      await openPerson('Иван Петров')(player);
      document.querySelector<HTMLElement>('[role=radiogroup] input[value=limited-user]')?.click();
      await player.sees('[role=alert]');
    },
    withAnswers({
      'PATCH /v1/employees/ivan': () =>
        refusal(400, {
          code: 'validation-failed',
          errors: [{ at: '/employees', code: 'no-administrator' }],
        }),
    }),
  ),
  employees('password', async (player) => {
    await openPerson('Иван Петров')(player);
    await player.press(text('password.reset'));
    await player.sees('[role=dialog] meter');
  }),
  employees('login', async (player) => {
    await openPerson('Иван Петров')(player);
    await player.press(text('login.open'));
    await player.sees('[role=dialog]');
  }),
  employees(
    'removal',
    async (player) => {
      await openPerson('Иван Петров')(player);
      await player.press(text('removal.openOne'));
      await player.press(text('removal.confirm'));
      await player.sees('[role=dialog] li');
    },
    withAnswers({ 'DELETE /v1/employees/ivan': inUse }),
  ),
  employees('import', async (player) => {
    await player.press(text('import.open'));
    await player.sees('input[type=file]');
  }),
  employees('import-preview', chooseTable),
  employees('imported', async (player) => {
    await chooseTable(player);
    await player.press(text('import.start', { count: 2 }));
    await player.sees('[class*=printed] li');
  }),
];
