export const alerts = {
  title: 'Incoming calls',
  show: 'How a call is shown',
  showHint: 'The window appears above all programs and leaves the keyboard alone.',
  ways: {
    window: 'Window',
    notification: 'Notification',
    'window-and-notification': 'Window and notification',
    nothing: 'Sound only',
  },
  noButtons:
    'Notifications have no buttons here, so the window appears instead: the call could not be answered otherwise.',
  corner: 'Where the window appears',
  corners: {
    'top-left': 'Top left',
    'top-right': 'Top right',
    'bottom-left': 'Bottom left',
    'bottom-right': 'Bottom right',
  },
  size: 'Size of the window',
  sizes: { small: 'Small', large: 'Large' },
  screens: 'On which screen',
  onScreens: { pointer: 'Where the pointer is', every: 'On all of them' },
  quiet: 'Neither show nor ring when I am',
  quietHint:
    'Missed calls stay in the list. At the desk phone a call appears, without a sound, when it can ring nowhere else.',
  presenting: 'My screen is being shared: calls stay hidden until the program is closed',
} as const;
