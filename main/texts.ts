import type { OwnStatus } from '../preload/contract/own-status.ts';
import type { Preferences } from '../preload/contract/preferences.ts';

/** The few words that main itself says; all others are the pages'. */
export interface Texts {
  readonly title: string;
  readonly file: string;
  readonly newWindow: string;
  readonly closeWindow: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly resetZoom: string;
  readonly settingsCorrupted: string;
  readonly settingsNewer: string;
  readonly lastGoodInForce: string;
  readonly defaultsInForce: string;
  readonly keptAt: string;
  readonly passwordNotDeleted: string;
  readonly passwordNotDeletedDetail: string;
  readonly open: string;
  readonly answer: string;
  readonly decline: string;
  readonly presenting: string;
  readonly statuses: Readonly<Record<OwnStatus, string>>;
  readonly lines: Readonly<Record<'signed-out' | 'offline' | 'connecting' | 'online', string>>;
  /** Before a name: who calls. */
  readonly calls: string;
  /** Before the name of whom they called. */
  readonly calledTo: string;
  readonly incomingCall: string;
  readonly unknownCaller: string;
  readonly missed: string;
  readonly staysInTray: string;
  readonly staysInTrayDetail: string;
  readonly minimisedWithoutTray: string;
  readonly minimisedWithoutTrayDetail: string;
  /** Before the address of a PBX. */
  readonly invitation: string;
  readonly invitationDetail: string;
  readonly accept: string;
  readonly refuse: string;
  readonly nothingToCall: string;
  readonly nothingToCallDetail: string;
  readonly unsent: string;
  readonly unsentDetail: string;
  readonly leaveAnyway: string;
  readonly stay: string;
}

export const texts: Readonly<Record<Preferences['language'], Texts>> = {
  ru: {
    title: 'Коммуникатор',
    file: 'Файл',
    newWindow: 'Новое окно',
    closeWindow: 'Закрыть окно',
    quit: 'Выйти',
    edit: 'Правка',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    selectAll: 'Выделить всё',
    view: 'Вид',
    zoomIn: 'Крупнее',
    zoomOut: 'Мельче',
    resetZoom: 'Обычный размер',
    settingsCorrupted: 'Файл настроек повреждён',
    settingsNewer: 'Настройки записаны более новой версией Коммуникатора',
    lastGoodInForce: 'Взята последняя исправная копия.',
    defaultsInForce: 'Взяты настройки по умолчанию, войти нужно заново.',
    keptAt: 'Файл сохранён как',
    passwordNotDeleted: 'Пароль остался в хранилище паролей системы',
    passwordNotDeletedDetail: 'Хранилище не дало его удалить. Удалите запись «Communicator» в нём вручную.',
    open: 'Открыть Коммуникатор',
    answer: 'Ответить',
    decline: 'Отклонить',
    presenting: 'Не показывать звонки: идёт показ экрана',
    statuses: {
      available: 'Доступен',
      away: 'Отошёл',
      'do-not-disturb': 'Не беспокоить',
      'at-desk-phone': 'За настольным телефоном',
    },
    lines: {
      'signed-out': 'Вход не выполнен',
      offline: 'Не на линии',
      connecting: 'Подключаемся…',
      online: 'На линии',
    },
    calls: 'Звонит',
    calledTo: 'на',
    incomingCall: 'Входящий звонок',
    unknownCaller: 'Неизвестный номер',
    missed: 'пропущено',
    staysInTray: 'Коммуникатор остался на линии',
    staysInTrayDetail: 'Окно закрыто, звонки приходят. Открыть его или выйти можно из значка Коммуникатора.',
    minimisedWithoutTray: 'Окно свёрнуто, а не закрыто',
    minimisedWithoutTrayDetail:
      'Здесь негде показать значок Коммуникатора, поэтому окно остаётся на панели задач, и звонки приходят. Чтобы выйти, нажмите Ctrl+Q.',
    invitation: 'Открыть приглашение от',
    invitationDetail: 'Открывайте его, только если ждёте письма от своей компании и узнаёте адрес.',
    accept: 'Открыть',
    refuse: 'Не открывать',
    nothingToCall: 'В буфере обмена нет номера',
    nothingToCallDetail: 'Выделите или скопируйте номер и нажмите клавиши ещё раз.',
    unsent: 'Не все изменения сохранены',
    unsentDetail: 'Часть изменений ещё не дошла до АТС. Если закрыть окно сейчас, они пропадут.',
    leaveAnyway: 'Закрыть без сохранения',
    stay: 'Остаться',
  },
  en: {
    title: 'Коммуникатор',
    file: 'File',
    newWindow: 'New window',
    closeWindow: 'Close window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    settingsCorrupted: 'The settings file is damaged',
    settingsNewer: 'The settings were written by a newer Communicator',
    lastGoodInForce: 'The last good copy is in use.',
    defaultsInForce: 'Default settings are in use; please sign in again.',
    keptAt: 'The file is kept as',
    passwordNotDeleted: 'The password is still in the system keychain',
    passwordNotDeletedDetail:
      'The keychain refused to delete it. Please remove the entry “Communicator” there.',
    open: 'Open Коммуникатор',
    answer: 'Answer',
    decline: 'Decline',
    presenting: 'Don’t show calls: the screen is being shared',
    statuses: {
      available: 'Available',
      away: 'Away',
      'do-not-disturb': 'Do not disturb',
      'at-desk-phone': 'At the desk phone',
    },
    lines: {
      'signed-out': 'Not signed in',
      offline: 'Not on line',
      connecting: 'Connecting…',
      online: 'On line',
    },
    calls: 'Calling:',
    calledTo: 'to',
    incomingCall: 'Incoming call',
    unknownCaller: 'Unknown number',
    missed: 'missed',
    staysInTray: 'Коммуникатор stays on line',
    staysInTrayDetail: 'The window is closed; calls still arrive. Open it or quit from its icon.',
    minimisedWithoutTray: 'The window is minimised, not closed',
    minimisedWithoutTrayDetail:
      'There is nowhere to show the icon of Коммуникатор here, so the window stays in the task bar and calls still arrive. Press Ctrl+Q to quit.',
    invitation: 'Open the invitation from',
    invitationDetail: 'Open it only if you expect a letter from your company and know the address.',
    accept: 'Open',
    refuse: 'Don’t open',
    nothingToCall: 'There is no number on the clipboard',
    nothingToCallDetail: 'Select or copy a number and press the keys again.',
    unsent: 'Some changes are not saved',
    unsentDetail: 'They have not reached the PBX yet. If you close the window now, they are lost.',
    leaveAnyway: 'Close without saving',
    stay: 'Stay',
  },
};
