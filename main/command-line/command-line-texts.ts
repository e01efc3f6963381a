import type { Preferences } from '../../preload/contract/preferences.ts';
import type { CommandFailure } from './command.ts';

export interface CommandLineTexts {
  readonly help: string;
  readonly failures: Readonly<Record<CommandFailure, string>>;
  readonly notRunning: string;
  /** Before the word that was not understood. */
  readonly misuse: string;
}

const ru: CommandLineTexts = {
  help: `Коммуникатор: телефон компании

communicator                     открыть
communicator --hidden            запустить, не показывая окна
communicator call +78432009818   позвонить
communicator answer              ответить
communicator hangup              завершить или отклонить
communicator status [--json]     что делает телефон
communicator tel:+78432009818    открыть ссылку: tel, callto, sip, communicator
communicator --help, --version

Код выхода: 0 сделано, 1 нечего делать, 2 непонятно, 3 Коммуникатор не запущен.`,
  failures: {
    'nothing-rings': 'Никто не звонит.',
    'no-call': 'Звонка нет.',
    'not-on-line': 'Телефон не на линии.',
    busy: 'Телефон занят звонком.',
    refused: 'Запущенный Коммуникатор не принял команду.',
  },
  notRunning: 'Коммуникатор не запущен.',
  misuse: 'Непонятно:',
};

const en: CommandLineTexts = {
  help: `Коммуникатор: the company's phone

communicator                     open it
communicator --hidden            start without showing a window
communicator call +78432009818   call a number
communicator answer              answer
communicator hangup              hang up or decline
communicator status [--json]     what the phone is doing
communicator tel:+78432009818    open a link: tel, callto, sip, communicator
communicator --help, --version

Exit code: 0 done, 1 nothing to do, 2 not understood, 3 Коммуникатор is not running.`,
  failures: {
    'nothing-rings': 'Nobody is calling.',
    'no-call': 'There is no call.',
    'not-on-line': 'The phone is not on line.',
    busy: 'The phone is busy with a call.',
    refused: 'The running Коммуникатор did not take the command.',
  },
  notRunning: 'Коммуникатор is not running.',
  misuse: 'Not understood:',
};

export const commandLineTexts: Readonly<Record<Preferences['language'], CommandLineTexts>> = { ru, en };
