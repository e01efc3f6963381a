import type { LiveCompanies } from '../administration/live-companies.ts';
import type { OperatorRequest } from '../command-line/operator-request.ts';
import { servedElsewhere } from '../operator/operator-error.ts';
import type { CompanyStore } from '../store/ports/company-store.ts';

/** Companies that come and go while the service runs. */
export interface Serving {
  open(company: string): Promise<void>;
  close(company: string): Promise<void>;
}

export interface OrdersParts {
  readonly companies: Pick<CompanyStore, 'list'>;
  readonly live: LiveCompanies;
  readonly serving: Serving;
  /** All companies are served here. Otherwise new ones come by the nodes' own agreement. */
  readonly isAlone: boolean;
  /** Trunks, or what they connect, may be others. */
  readonly lookAtLines: () => Promise<void>;
}

/** The operator's commands while the service runs. */
export interface Orders {
  /** Does the `work` of a command, one at a time, and then serves what there is. Rejects as the work does. */
  carryOut<Result>(request: OperatorRequest, work: () => Promise<Result>): Promise<Result>;
}

export const createOrders = ({ companies, live, serving, isAlone, lookAtLines }: OrdersParts): Orders => {
  let last: Promise<unknown> = Promise.resolve();

  /** `before`: who was served. */
  const follow = async (before: ReadonlySet<string>): Promise<void> => {
    const there = new Set((await companies.list()).map(({ id }) => id));
    for (const { settings } of live.all()) if (!there.has(settings.id)) await serving.close(settings.id);
    for (const id of there) if (!live.find(id) && (isAlone || before.has(id))) await serving.open(id);
    await lookAtLines();
  };

  const inTurn = async <Result>(request: OperatorRequest, work: () => Promise<Result>): Promise<Result> => {
    const before = new Set(live.all().map(({ settings }) => settings.id));
    if (request.command === 'company remove') await leave(request.domain);
    try {
      return await work();
    } finally {
      await follow(before);
    }
  };

  /** While its rows can still be written. */
  const leave = async (domain: string): Promise<void> => {
    const leaving = live.findByDomain(domain);
    if (leaving) await serving.close(leaving.settings.id);
    else if ((await companies.list()).some((one) => one.domain === domain)) throw servedElsewhere(domain);
  };

  return {
    carryOut(request, work) {
      const done = last.then(() => inTurn(request, work));
      last = done.catch(() => {});
      return done;
    },
  };
};
