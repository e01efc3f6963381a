import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { CallDetails, type DescribedStep } from '../../../pbx/contract/call-history.ts';
import { Simulation } from '../../../pbx/contract/simulation.ts';
import type { ApiError, ApiResult } from '../../api/api-result.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { traceOnRoute } from './trace-on-route.ts';
import type { ShownRoute } from './use-route.ts';

/** How long each card of the way is lit before the next one. */
const STEP_MS = 600;

type ReplayStep = z.infer<typeof DescribedStep>;

export interface Replay {
  readonly isOpen: boolean;
  readonly isReading: boolean;
  readonly error: ApiError | undefined;
  /** What a call goes through: undefined until it is asked for. */
  readonly steps: readonly ReplayStep[] | undefined;
  /** Cards of the steps, in the same order. */
  readonly cards: readonly (string | undefined)[];
  /** The step that is lit now. */
  readonly at: number;
  readonly openNow: () => void;
  readonly close: () => void;
  /** `at`: ISO 8601; undefined: now. */
  readonly askWhat: (at: string | undefined) => void;
  readonly askPast: (call: string) => void;
  readonly goTo: (step: number) => void;
  readonly again: () => void;
  /** What a card is in the way so far. */
  readonly lightOf: (card: string) => 'now' | 'past' | undefined;
}

export function useReplay({ number, graph, company }: ShownRoute): Replay {
  const { i18n } = useTranslation();
  const { api } = usePbx();
  const [isOpen, setOpen] = useState(false);
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [steps, setSteps] = useState<readonly ReplayStep[]>();
  const [at, setAt] = useState(0);
  const language = i18n.language === 'en' ? 'en' : 'ru';

  const cards = useMemo(
    () => traceOnRoute(graph, steps ?? [], number.number, company),
    [graph, steps, number.number, company],
  );
  const last = (steps?.length ?? 0) - 1;
  const start = (from: readonly ReplayStep[]) => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    setAt(isStill ? from.length - 1 : 0);
  };
  useEffect(() => {
    if (!isOpen || at >= last) return;
    // Steps at the same card follow one another faster than the eye has to move.
    const isSame = cards[at] === cards[at + 1];
    const timer = setTimeout(() => setAt(at + 1), isSame ? STEP_MS / 3 : STEP_MS);
    return () => clearTimeout(timer);
  }, [isOpen, at, last, cards]);

  const show = async (reading: Promise<ApiResult<readonly ReplayStep[]>>) => {
    setOpen(true);
    setReading(true);
    const result = await reading;
    setReading(false);
    setError(result.ok ? undefined : result.error);
    if (!result.ok) return;
    setSteps(result.value);
    start(result.value);
  };
  const askWhat = (moment: string | undefined) =>
    void show(
      api
        .get('/v1/simulation', Simulation, {
          number: number.id,
          language,
          ...(moment !== undefined && { at: moment }),
        })
        .then((result) => (result.ok ? { ok: true, value: result.value.steps } : result)),
    );

  return {
    isOpen,
    isReading,
    error,
    steps,
    cards,
    at,
    openNow: () => askWhat(undefined),
    close: () => {
      setOpen(false);
      setSteps(undefined);
    },
    askWhat,
    askPast: (call) =>
      void show(
        api
          .get(`/v1/calls/${call}`, CallDetails, { language })
          .then((result) => (result.ok ? { ok: true, value: result.value.trace } : result)),
      ),
    goTo: setAt,
    again: () => start(steps ?? []),
    lightOf(card) {
      if (!isOpen || !steps) return undefined;
      const way = cards.slice(0, at + 1);
      if (way.at(-1) === card) return 'now';
      return way.includes(card) ? 'past' : undefined;
    },
  };
}
