export const dial = {
  label: 'Name or number',
  clear: 'Erase',
  call: 'Call',
  redial: 'Redial the last number',
  pickUpGroup: 'Pick up a call in your department',
  keypad: 'Dial pad',
  holdForPlus: 'Hold to type +',
};
