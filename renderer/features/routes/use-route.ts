import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyNumber } from '../../../pbx/contract/company-settings.ts';
import type { Destination } from '../../../pbx/contract/destination.ts';
import type { VersionedNumber } from '../../../pbx/contract/settings-administration.ts';
import type { ApiError } from '../../api/api-result.ts';
import type { UsedEditor } from '../../api/use-editor.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { errorOf, fieldErrorText } from '../settings/editing/field-error.ts';
import { type CardText, type RouteWords, routeWords } from './card-text.ts';
import { editRoute, type RouteChange } from './edit-route.ts';
import type { RouteCompany } from './route-company.ts';
import { type Branch, type RouteCard, type RouteGraph, routeGraph } from './route-graph.ts';
import type { RoutePath } from './route-path.ts';
import { routeProblems } from './route-problems.ts';

/** A card as it is shown, in every view of the route. */
export interface ShownCard {
  readonly card: RouteCard;
  readonly text: CardText;
  /** The words of what leads to it. */
  readonly branch: string | undefined;
  readonly on: Branch | undefined;
  /** What is wrong there, in words. */
  readonly problems: readonly string[];
}

export interface ShownRoute {
  readonly number: CompanyNumber;
  readonly company: RouteCompany;
  readonly graph: RouteGraph;
  readonly words: RouteWords;
  readonly cards: ReadonlyMap<string, ShownCard>;
  /** Applies it at once; false: it cannot be done. */
  readonly edit: (path: RoutePath, change: RouteChange) => boolean;
  readonly setTarget: (path: RoutePath, target: Destination) => boolean;
}

export function useRoute(
  editor: UsedEditor<VersionedNumber>,
  number: VersionedNumber,
  company: RouteCompany,
): ShownRoute {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const words = useMemo(() => routeWords(t, company, show), [t, company, show]);
  const graph = useMemo(() => routeGraph(number, company), [number, company]);
  const refused = errorOf(editor.state);
  const cards = useMemo(() => {
    const problems = routeProblems(number, company);
    const refusals = refusalsOf(refused, graph);
    return new Map(
      graph.cards.map((card) => {
        const on = graph.edges.find(({ to }) => to === card.id)?.branch;
        const known = problems
          .filter((problem) => problem.card === card.id)
          .map(({ code }) => t(`company.routes.problem.${code}`));
        const told = refusals.find(({ at }) => at === card.id);
        const shown: ShownCard = {
          card,
          on,
          text: words.card(card, number),
          branch: on && words.branch(on),
          problems: known.length === 0 && told ? [fieldErrorText(t, told.code)] : known,
        };
        return [card.id, shown];
      }),
    );
  }, [number, company, graph, words, refused, t]);

  const edit = (path: RoutePath, change: RouteChange): boolean => {
    const { version: _version, ...before } = number;
    const after = editRoute(before, path, change);
    if (after === before) return false;
    const { bySchedule, working, nonWorking } = after;
    editor.change({ bySchedule, working, nonWorking });
    return true;
  };
  return {
    number,
    company,
    graph,
    words,
    cards,
    edit,
    setTarget: (path, target) => edit(path, { change: 'target', target }),
  };
}

/** What the PBX says is wrong, at the card that is nearest to the place that it names. */
function refusalsOf(
  error: ApiError | undefined,
  { cards }: RouteGraph,
): readonly { readonly at: string; readonly code: string }[] {
  if (error?.kind !== 'problem') return [];
  return (error.problem.errors ?? []).flatMap(({ at, code }) => {
    const around = cards.map(({ id }) => id).filter((id) => at === `/${id}` || at.startsWith(`/${id}/`));
    const nearest = around.sort((one, other) => other.length - one.length)[0];
    return nearest === undefined ? [] : [{ at: nearest, code }];
  });
}
