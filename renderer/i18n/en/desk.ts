export const desk = {
  openPhone: 'Open the phone',
  status: {
    title: 'My status',
    available: 'Available',
    away: 'Away',
    'do-not-disturb': 'Do not disturb',
    'at-desk-phone': 'At the desk phone',
    failed: 'The PBX did not take the status. Please try again.',
  },
  missed: {
    title_one: '{{count}} missed call',
    title_other: '{{count}} missed calls',
    callBack: 'Call back',
    dismiss: 'Dismiss',
    at: 'at {{time}}',
  },
  link: {
    title: 'Call {{number}}?',
    words: 'Another program passed this number on. Please check it before you call.',
    busy: 'You can’t call right now: the phone is off line or in a call.',
    call: 'Call',
    cancel: 'Don’t call',
  },
} as const;
