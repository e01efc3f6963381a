export const shortcuts = {
  title: 'Keys',
  words: 'These keys work in every program. Press the field, then the keys you want.',
  names: {
    answer: 'Answer a call',
    hangUp: 'Hang up or decline',
    mute: 'Turn the microphone off and on',
    callCopied: 'Call the number you selected or copied',
  },
  off: 'Not set',
  press: 'Press the keys…',
  turnOff: 'Clear the keys',
  refused: 'Another program has taken these keys.',
} as const;
