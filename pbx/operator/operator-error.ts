/** Why a command was not carried out, in a sentence for the operator. Nothing was changed. */
export class OperatorError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OperatorError';
  }
}

/** There are several nodes, and another one has the company. */
export const servedElsewhere = (domain: string): OperatorError =>
  new OperatorError(`${domain} is served by another node: see «node list», and give the command there.`);
