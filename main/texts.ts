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
  },
};
