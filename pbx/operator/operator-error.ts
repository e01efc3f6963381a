/** Why a command was not carried out, in a sentence for the operator. Nothing was changed. */
export class OperatorError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OperatorError';
  }
}
