export const search = {
  title: 'Search',
  label: 'Colleague, contact, number or section',
  results: 'Results',
  callNumber: 'Call {{number}}',
  nothing: 'Nothing matches “{{query}}”.',
  keys: 'Enter to call or open, Esc to close',
  keysInCall: 'Enter to call or open, Shift+Enter to transfer the call',
};
