/** How a phone's display names what the PBX itself answers with. */
export const SERVICE_NAMES = {
  echo: 'Проверка звука',
  mailbox: 'Голосовая почта',
  conference: 'Конференция',
  parking: 'Парковка',
  fax: 'Факс',
} as const;
