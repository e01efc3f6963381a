export const dial = {
  label: 'Name or number',
  clear: 'Erase',
  call: 'Call',
  keypad: 'Dial pad',
  holdForPlus: 'Hold to type +',
};
