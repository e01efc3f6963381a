import type { LiveCompanies } from '../administration/live-companies.ts';
import type { OperatorRequest } from '../command-line/operator-request.ts';
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
  /** Trunks, or what they connect, may be others. */
  readonly lookAtLines: () => Promise<void>;
}

/** The operator's commands while the service runs. */
export interface Orders {
  /** Does the `work` of a command, one at a time, and then serves what there is. Rejects as the work does. */
  carryOut<Result>(request: OperatorRequest, work: () => Promise<Result>): Promise<Result>;
}

export const createOrders = ({ companies, live, serving, lookAtLines }: OrdersParts): Orders => {
  let last: Promise<unknown> = Promise.resolve();

  const follow = async (): Promise<void> => {
    const there = new Set((await companies.list()).map(({ id }) => id));
    for (const { settings } of live.all()) if (!there.has(settings.id)) await serving.close(settings.id);
    for (const id of there) if (!live.find(id)) await serving.open(id);
    await lookAtLines();
  };

  const inTurn = async <Result>(request: OperatorRequest, work: () => Promise<Result>): Promise<Result> => {
    // While its rows can still be written.
    const leaving = request.command === 'company remove' ? live.findByDomain(request.domain) : undefined;
    if (leaving) await serving.close(leaving.settings.id);
    try {
      return await work();
    } finally {
      await follow();
    }
  };

  return {
    carryOut(request, work) {
      const done = last.then(() => inTurn(request, work));
      last = done.catch(() => {});
      return done;
    },
  };
};
