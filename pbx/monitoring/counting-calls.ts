import type { Happenings } from '../service/happenings.ts';
import type { Metrics } from './create-metrics.ts';

/** Keeps what happened, and counts the calls among it. */
export const countingCalls = (metrics: Pick<Metrics, 'callOver'>, happenings: Happenings): Happenings => ({
  keep(settings, happening) {
    if (happening.type === 'call-over') metrics.callOver(happening.record);
    happenings.keep(settings, happening);
  },
});
