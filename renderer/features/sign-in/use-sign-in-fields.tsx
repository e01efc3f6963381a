import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInError, SignInOutcome } from '../../../preload/contract/account.ts';
import { emptyFields } from './empty-fields.ts';
import { ErrorDetails } from './error-details.tsx';
import { errorText } from './error-text.ts';
import { type ErrorPlace, placeOfError } from './place-of-error.ts';
import type { SignInFormProps } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Each has a text for being left empty. */
type FieldName = 'address' | 'login' | 'password' | 'server' | 'uri';

/** What was typed, without the spaces around it; the password as it is. */
type Typed<Field extends FieldName> = Readonly<Record<Field, string>> & { readonly remember: boolean };

interface FieldState {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isReadOnly: boolean;
  readonly error: string | undefined;
  readonly errorDetails: ReactNode;
}

export interface SignInFields<Field extends FieldName> {
  /** What an input of the form is given. `place`: the failures that it shows, if any. */
  readonly field: (name: Field, place?: ErrorPlace) => FieldState;
  /** What the form around the inputs is given. */
  readonly form: (
    send: (typed: Typed<Field>) => Promise<SignInOutcome>,
  ) => Omit<SignInFormProps, 'children' | 'vault'>;
}

/** The fields of a sign-in form: what was typed, what is missing, which of them the server refused. */
export function useSignInFields<Field extends FieldName>(
  initial: Readonly<Record<Field, string>>,
  earlier: SignInError | undefined,
): SignInFields<Field> {
  const { t } = useTranslation();
  const [values, setValues] = useState(initial);
  const [remember, setRemember] = useState(true);
  const [refusals, setRefusals] = useState(0);
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const { isPending, error, attempt, forget } = useSignIn(earlier);

  const change = (field: Field) => (value: string) => {
    setValues((before) => ({ ...before, [field]: value }));
    setMissing((before) => before.filter((name) => name !== field));
    forget();
  };
  const submit = async (send: () => Promise<SignInOutcome>) => {
    const empty = emptyFields(values);
    setMissing(empty);
    if (empty.length === 0 && (await attempt(send))) return;
    setRefusals((count) => count + 1);
  };
  const errorAt = (place: ErrorPlace) => (error && placeOfError(error.code) === place ? error : undefined);
  const refused = (place: ErrorPlace | undefined) => {
    const failure = place && errorAt(place);
    return {
      error: failure && errorText(t, failure),
      errorDetails: failure && <ErrorDetails error={failure} />,
    };
  };
  return {
    field: (name, place) => ({
      value: values[name],
      onChange: change(name),
      isReadOnly: isPending,
      ...refused(place),
      ...(missing.includes(name) && { error: t(`signIn.required.${name}`) }),
    }),
    form: (send) => ({
      isPending,
      error: errorAt('form'),
      refusals,
      remember,
      onRemember: setRemember,
      onSubmit: () => void submit(() => send({ ...trimmed(values), remember })),
    }),
  };
}

function trimmed<Field extends FieldName>(values: Readonly<Record<Field, string>>): Record<Field, string> {
  const entries = Object.entries<string>(values);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === 'password' ? value : value.trim()]),
  ) as Record<Field, string>;
}
