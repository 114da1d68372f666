// Writes src/generated: the types of every operation, and each operation as a tree that `lib/graphql` prunes to what the
// viewer may see. A field that a role may lack is optional in the types, so the compiler reminds every page of it. Each
// operation is a file of its own, so that browsers load it with the page that asks it.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from './files.mjs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  getNamedType,
  parse,
  print,
  printSchema,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { readSchema } from './schema.mjs';

const FOLDER = 'src/generated';

const schema = readSchema();
const sources = globSync('src', '.graphql').map((location) => ({
  location,
  document: parse(readFileSync(location, 'utf8')),
}));

/** The permission that a field requires: whoever lacks it has a schema without the field. */
function permission(field) {
  const requires = field.astNode?.directives?.find(({ name }) => name.value === 'requires');
  return requires && [requires.arguments[0].value.value];
}

function guarded(element) {
  return element.astNode?.directives?.some(
    (directive) => directive.name.value !== 'open' && directive.name.value !== 'deprecated',
  );
}

/** What a viewer needs for this very field: its permission or its coordinate, and those of the arguments it is given. */
function needs(parent, field, node) {
  const own = permission(field) ?? (guarded(field) ? [`${parent.name}.${field.name}`] : []);
  const given = node.arguments
    .map((argument) => field.args.find(({ name }) => name === argument.name.value))
    .filter(guarded)
    .map((argument) => `${parent.name}.${field.name}(${argument.name}:)`);
  return [...own, ...given];
}

function tree(parent, selectionSet, location) {
  return selectionSet.selections.map((node) => {
    if (node.kind !== 'Field') throw new Error(`${location}: operations are written without fragments`);
    const field = parent.getFields()[node.name.value];
    const required = needs(parent, field, node);
    const inner = node.selectionSet && tree(getNamedType(field.type), node.selectionSet, location);
    return {
      text: print({ ...node, selectionSet: undefined }),
      ...(required.length > 0 && { needs: required }),
      ...(inner && { of: inner }),
    };
  });
}

/** `@include` is how the type generator is told that a field may be missing from the answer. */
function withOptionalFields(document) {
  const info = new TypeInfo(schema);
  const include = parse('{ a @include(if: true) }').definitions[0].selectionSet.selections[0].directives[0];
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const required = needs(info.getParentType(), info.getFieldDef(), node);
        return required.length > 0 ? { ...node, directives: [...node.directives, include] } : undefined;
      },
    }),
  );
}

function operation({ location, document }) {
  const [definition] = document.definitions;
  if (document.definitions.length !== 1) throw new Error(`${location}: one operation, one file`);
  const name = definition.name.value;
  const kind = `${name}${definition.operation === 'mutation' ? 'Mutation' : 'Query'}`;
  const root = definition.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const variables = definition.variableDefinitions.map((variable) => [
    variable.variable.name.value,
    print(variable.type),
  ]);
  const value = {
    kind: definition.operation,
    name,
    variables,
    fields: tree(root, definition.selectionSet, location),
  };
  const lines = [
    `import type { Operation } from '@/lib/graphql/operation';`,
    `import type { ${kind}, ${kind}Variables } from '../operations';`,
    `export const ${name}: Operation<${kind}, ${kind}Variables> = ${JSON.stringify(value)};`,
  ];
  return { name, code: lines.join('\n') };
}

for (const { location, document } of sources) {
  const [error] = validate(schema, document);
  if (error) throw new Error(`${location}: ${error.message}`);
}

const types = await codegen({
  filename: 'operations.ts',
  schema: parse(printSchema(schema)),
  schemaAst: schema,
  documents: sources.map(({ location, document }) => ({ location, document: withOptionalFields(document) })),
  config: {},
  plugins: [
    {
      operations: {
        useTypeImports: true,
        scalars: { Date: 'string', DateTime: 'string', Decimal: 'string', Long: 'string' },
      },
    },
  ],
  pluginMap: { operations: typescriptOperations },
});

const operations = sources.map(operation);
const exported = operations.map(({ name }) => `export { ${name} } from './operations/${name}';`);
const files = new Map([
  [`${FOLDER}/operations.ts`, [types, ...exported].join('\n')],
  ...operations.map(({ name, code }) => [`${FOLDER}/operations/${name}.ts`, code]),
]);

mkdirSync(`${FOLDER}/operations`, { recursive: true });
for (const file of globSync(FOLDER, '.ts')) if (!files.has(file)) rmSync(file);
// Left alone when nothing changed, so that watchers and caches stay quiet.
for (const [file, code] of files) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== code) writeFileSync(file, code);
}
