export const firstRun = {
  title: 'First steps',
  offer: 'Check your microphone and how the phone starts: it takes a minute.',
  begin: 'Begin',
  skip: 'Skip the first steps',
  later: 'Later',
  done: 'Done',
  microphone: 'Microphone',
  microphoneWords: 'Allow it now, so that the system does not ask in the middle of a call.',
  check: 'Check the microphone',
  microphoneIs: {
    works: 'The microphone works.',
    refused: 'The system did not give out the microphone. Allow it in the system settings and check again.',
    none: 'No microphone was found. Connect one and check again.',
  },
  start: 'Being on line',
} as const;
