/** The names of the fields that were left empty, in the order of the form. */
export function emptyFields<Field extends string>(fields: Readonly<Record<Field, string>>): readonly Field[] {
  return (Object.keys(fields) as Field[]).filter((field) => fields[field].trim() === '');
}
