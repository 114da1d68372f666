/** A field of an operation: its text with arguments, the coordinates and permissions that it needs, its own fields. */
export interface Field {
  text: string;
  needs?: string[];
  of?: Field[];
}

/** What the generator writes for every `.graphql` file. The two type parameters are remembered, never present. */
export interface Operation<Data, Variables> {
  kind: string;
  name: string;
  variables: string[][];
  fields: Field[];
  readonly types?: (variables: Variables) => Data;
}

export type May = (coordinate: string) => boolean;

/**
 * The operation's text without what the viewer may not see: such fields do not exist in the viewer's schema, and asking for
 * one refuses the whole operation. Undefined when nothing is left to ask.
 */
export function permittedText<Data, Variables>(
  operation: Operation<Data, Variables>,
  may: May,
): string | undefined {
  const selection = permittedSelection(operation.fields, may);
  if (selection === '') return undefined;
  // An unused variable is an error too, so variables leave together with the fields that used them.
  const used = operation.variables.filter(([name]) => new RegExp(`\\$${name}\\b`).test(selection));
  const head = used.length > 0 ? `(${used.map(([name, type]) => `$${name}: ${type}`).join(', ')})` : '';
  return `${operation.kind} ${operation.name}${head} { ${selection} }`;
}

function permittedSelection(fields: Field[], may: May): string {
  return fields
    .filter((field) => (field.needs ?? []).every(may))
    .map((field) => {
      if (!field.of) return field.text;
      const inner = permittedSelection(field.of, may);
      return inner && `${field.text} { ${inner} }`;
    })
    .filter((text) => text !== '')
    .join(' ');
}

/** The operation with only these of the fields inside one: what is asked of many that could be. */
export function withOnly<Data, Variables>(
  operation: Operation<Data, Variables>,
  inside: string,
  names: readonly string[],
): Operation<Data, Variables> {
  const narrowed = (field: Field): Field => {
    if (!field.of) return field;
    const of = field.of.filter((child) => nameOf(field) !== inside || names.includes(nameOf(child)));
    return { ...field, of: of.map(narrowed) };
  };
  return { ...operation, fields: operation.fields.map(narrowed) };
}

function nameOf({ text }: Field): string {
  return /^\w*/.exec(text)?.[0] ?? '';
}
