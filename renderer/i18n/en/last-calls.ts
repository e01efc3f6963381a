export const lastCalls = {
  title: 'Recent calls',
  all: 'All history',
  empty: 'Your recent calls will be here. Press one to call back.',
  failed: 'Recent calls did not load.',
  retry: 'Load again',
  loading: 'Loading calls…',
  times: '{{count}} in a row',
} as const;
