export const sounds = {
  play: 'Play',
  pause: 'Pause',
  position: 'Position in the recording',
  at: '{{at}} of {{length}}',
  speed: 'Speed {{speed}}',
  download: 'Download',
  loading: 'Loading the recording…',
  failed: 'The recording did not load.',
  retry: 'Load again',
  saved: 'Saved',
  saveFailed: 'The file was not saved. Try again.',
};
