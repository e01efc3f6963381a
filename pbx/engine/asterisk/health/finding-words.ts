import type { AsteriskFinding, FindingCode } from './finding.ts';

type Words = (facts: Readonly<Record<string, string>>) => string;

/** What was found and, unless it is in order, what to do: sentences for the operator. */
const words: Readonly<Record<FindingCode, Readonly<Record<string, Words>>>> = {
  reached: {
    yes: ({ url }) => `ARI отвечает: ${url}.`,
    unreachable: ({ url, why }) =>
      `Asterisk не отвечает по адресу ${url} (${why}). Проверьте, что он запущен, что в http.conf стоит enabled = yes и что адрес и порт верны.`,
    'wrong-password': ({ url, user }) =>
      `Asterisk по адресу ${url} не принял имя «${user}» или пароль. Имя и пароль должны быть теми же, что в ari.conf; после правки ari.conf Asterisk нужно перезапустить.`,
    forbidden: ({ url, user }) =>
      `Asterisk по адресу ${url} узнал «${user}», но не пускает: в ari.conf его ограничивают permit/deny или стоит read_only = yes.`,
    'not-ari': ({ url, why }) =>
      `По адресу ${url} отвечает не ARI (${why}). Адрес выглядит так: http://127.0.0.1:8088/ari; в ari.conf нужно enabled = yes.`,
  },
  version: {
    right: ({ version }) => `Версия ${version}.`,
    wrong: ({ version }) =>
      `Версия ${version}, а нужна 22.4 или новее из линейки 22. Установите Asterisk 22.`,
  },
  modules: {
    there: ({ count }) => `Все нужные модули загружены: ${count}.`,
    missing: ({ missing }) =>
      `Не загружены модули: ${missing}. Установите пакет с ними (в Debian — asterisk-modules) и добавьте в modules.conf строки require = …; готовый файл пишет команда asterisk-files.`,
  },
  fax: {
    there: () => 'Модули для приёма факсов загружены.',
    missing: ({ missing }) =>
      `Факсы не принять, не загружены модули: ${missing}. Добавьте в modules.conf строки require = …; готовый файл пишет команда asterisk-files.`,
  },
  sip: {
    reached: ({ url }) => `Адрес для телефонов отвечает: ${url}.`,
    unreachable: ({ url, why }) =>
      `Отсюда не подключиться к ${url}, а телефоны направлены туда (${why}). Проверьте tlsenable, tlsbindaddr и сертификат в http.conf, имя сервера и межсетевой экран.`,
  },
  'certificate-served': {
    good: ({ until }) => `Телефонам показан действительный сертификат ECDSA, до ${until}.`,
    expired: ({ until }) =>
      `Сертификат, который видят телефоны, истёк ${until}. Выпустите новый и перезапустите Asterisk.`,
    'expires-soon': ({ until }) =>
      `Сертификат, который видят телефоны, скоро истечёт: ${until}. Выпустите новый.`,
    distrusted: ({ why }) =>
      `Отсюда сертификату не верят (${why}), и телефоны не поверят, если их не научили. Нужен выпущенный удостоверяющим центром на имя сервера, в файле — вся цепочка.`,
    'not-ecdsa': ({ type }) =>
      `Ключ сертификата — ${type}. С ECDSA (P-256) телефоны подключаются быстрее, а серверу легче; выпустите такой.`,
  },
  configuration: {
    read: ({ folder }) => `Настройки прочитаны: ${folder}.`,
    unreadable: ({ folder, why }) =>
      `Настройки Asterisk не прочитать: ${folder} (${why}). Дайте эту команду на его компьютере, с правами читать эту папку (sudo), или укажите папку: --asterisk-etc.`,
    unknown: () =>
      'Папка настроек Asterisk не указана, поэтому они не проверены. Укажите её: --asterisk-etc /etc/asterisk.',
  },
  dialplan: {
    ours: () => 'Звонки передаются службе.',
    'no-fax': ({ context }) =>
      `В extensions.conf нет секции [${context}]: факсы не принять. Возьмите файл, который пишет команда asterisk-files.`,
    missing: ({ context }) =>
      `В extensions.conf нет секции [${context}], которая передаёт звонки службе. Возьмите файл, который пишет команда asterisk-files.`,
  },
  users: {
    memory: () => 'Сотрудников Asterisk получает от службы.',
    elsewhere: ({ types }) =>
      `Службе не дать Asterisk сотрудников: в sorcery.conf, секция [res_pjsip], нужно ${types}. Возьмите файл, который пишет команда asterisk-files.`,
  },
  edition: {
    current: () => 'Файлы настроек — этой версии.',
    own: () => 'Файлы настроек написаны не командой asterisk-files: версия не проверена.',
    old: ({ files }) =>
      `Написаны другой версией или отсутствуют: ${files}. Напишите файлы заново (asterisk-files), перенесите в них свои правки и перезапустите Asterisk.`,
  },
  'certificate-file': {
    good: ({ path }) => `Сертификат на месте, ECDSA: ${path}.`,
    'no-tls': () =>
      'TLS в http.conf выключен: подключатся только телефоны на этом компьютере. Для остальных укажите tlsenable, tlsbindaddr, tlscertfile, tlsprivatekey.',
    'not-named': () =>
      'В http.conf включён TLS, но не указан tlscertfile. Укажите путь к сертификату с цепочкой (PEM).',
    unreadable: ({ path, why }) =>
      `Сертификат ${path} не прочитать (${why}). Проверьте путь, права и что это PEM.`,
    'not-ecdsa': ({ path, type }) => `Ключ сертификата ${path} — ${type}. Лучше ECDSA (P-256).`,
  },
  'key-file': {
    good: ({ path }) => `Ключ на месте и подходит к сертификату: ${path}.`,
    unreadable: ({ path, why }) =>
      `Ключ ${path} не прочитать (${why}). Проверьте путь; читать его должен пользователь, под которым работает Asterisk.`,
    another: ({ path }) => `Ключ ${path} не от этого сертификата. Укажите в tlsprivatekey подходящий.`,
    'open-to-all': ({ path }) =>
      `Ключ ${path} может прочитать любой пользователь. Закройте его: chmod o-rwx ${path}.`,
  },
  'session-limit': {
    enough: ({ limit }) => `sessionlimit = ${limit}.`,
    low: ({ limit, enough }) =>
      `sessionlimit = ${limit}: больше соединений Asterisk не примет, а каждый телефон — это соединение. В http.conf нужно не меньше ${enough}.`,
  },
  'write-timeout': {
    enough: ({ limit }) => `websocket_write_timeout = ${limit} мс.`,
    low: ({ limit, enough }) =>
      `websocket_write_timeout = ${limit} мс: при короткой заминке Asterisk оборвёт связь со службой. В ari.conf нужно не меньше ${enough}.`,
  },
  'media-timeout': {
    set: () => 'rtp_timeout указан у всех: разговор с пропавшим телефоном закончится сам.',
    none: ({ endpoints }) =>
      `Без rtp_timeout: ${endpoints}. Разговор с пропавшим телефоном не закончится никогда. Добавьте в pjsip.conf rtp_timeout = 60.`,
  },
  'ari-reach': {
    'here-only': () => 'ARI доступен только с этого компьютера.',
    exposed: ({ address, users }) =>
      `ARI виден из сети (${address}), а вход не ограничен для: ${users}. Добавьте им в ari.conf deny = 0.0.0.0/0.0.0.0, deny = ::/0 и permit = 127.0.0.1/255.255.255.255.`,
  },
  'ari-password': {
    strong: () => 'Пароли ARI длинные.',
    weak: ({ users }) =>
      `Слабый пароль ARI у: ${users}. Нужно не меньше 16 случайных знаков, например openssl rand -hex 16.`,
  },
  'plain-websocket': {
    'here-only': () => 'Без шифрования SIP слушает только этот компьютер.',
    exposed: ({ address }) =>
      `HTTP и SIP без шифрования открыты в сеть: bindaddr = ${address}. В http.conf поставьте bindaddr = 127.0.0.1, а для телефонов включите TLS.`,
  },
  guessing: {
    logged: () => 'О тех, кому отказано, пишется отдельно (security): fail2ban может их не пускать.',
    unlogged: () =>
      'О тех, кто подбирает пароли, никто не узнает: в logger.conf, секция [logfiles], нужна строка security.log => security, а для fail2ban — готовый файл, см. docs/operators.md.',
  },
  trunk: {
    registered: ({ name }) => `Внешние линии ${name}: вход у провайдера выполнен.`,
    rejected: ({ name }) =>
      `Внешние линии ${name}: провайдер не принимает вход. Проверьте логин и пароль (trunk password ${name}) и что провайдер не ограничил адреса, с которых можно входить. Повтор — раз в несколько минут.`,
    unregistered: ({ name }) =>
      `Внешние линии ${name}: вход у провайдера ещё не выполнен. Если это не пройдёт за минуту, провайдер не отвечает: проверьте его адрес и межсетевой экран.`,
    reached: ({ name }) => `Внешние линии ${name}: провайдер отвечает.`,
    silent: ({ name }) =>
      `Внешние линии ${name}: провайдер не отвечает (в первые полминуты его ещё не спросили). Проверьте его адрес, межсетевой экран и что наш адрес у него записан.`,
  },
  trunks: {
    unknown: ({ why }) =>
      `Выполнен ли вход у провайдеров, не узнать (${why}). Нужен manager.conf, который пишет команда asterisk-files --trunks.`,
  },
  'desk-phones': {
    none: () => 'Входа для настольных телефонов нет.',
    ready: ({ ways, networks }) => `Настольные телефоны: ${ways}; из сетей ${networks}.`,
    nobody: ({ ways, acl }) =>
      `Настольные телефоны (${ways}) не войдут: в acl.conf нет секции [${acl}] с permit. Возьмите файл, который пишет команда asterisk-files.`,
    anybody: ({ ways, acl }) =>
      `Настольные телефоны (${ways}) подключатся откуда угодно: пароли будут подбирать. В acl.conf, секция [${acl}], нужно deny = 0.0.0.0/0, deny = ::/0 и permit только для своих сетей.`,
    'no-certificate': ({ ways }) =>
      `В pjsip.conf у [${ways}] не указаны cert_file и priv_key_file: по TLS телефоны не подключатся.`,
  },
  pickup: {
    left: () => 'Перехват звонков — дело компаний.',
    taken: ({ code }) =>
      `Код ${code} Asterisk оставляет себе, и перехват звонков у компаний не работает. В features.conf, секция [general], нужна строка pickupexten = без значения.`,
  },
  guests: {
    none: () => 'Гостевых звонков нет.',
    'let-in': ({ endpoints }) =>
      `Без пароля пускает: ${endpoints}. Так звонят за ваш счёт. Удалите их из pjsip.conf или задайте auth либо identify.`,
  },
};

export const findingWords = ({ code, verdict, facts }: AsteriskFinding): string => {
  const say = words[code][verdict];
  if (!say) throw new Error(`no words for ${code} ${verdict}`);
  return say(facts);
};
