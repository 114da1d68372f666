import { post } from '@/lib/http';
import { permittedText, type May, type Operation } from './operation';
import { Problem, problemCode, type ProblemCode } from './problem';

interface Answer {
  data?: unknown;
  errors?: {
    message: string;
    extensions?: { code?: unknown; classification?: unknown; argument?: unknown };
  }[];
}

const BY_STATUS: Partial<Record<number, ProblemCode>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  429: 'RATE_LIMITED',
  // Whoever stands in front of the server says so; the server itself answers UNAVAILABLE when only searches are down.
  502: 'UNREACHABLE',
  503: 'UNREACHABLE',
  504: 'UNREACHABLE',
};

/** Sends as much of the operation as the viewer may ask. */
export async function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  may: May,
  signal?: AbortSignal,
): Promise<Data> {
  const query = permittedText(operation, may);
  if (query === undefined) throw new Problem('FORBIDDEN', 'Nothing of this may be asked');
  const response = await post('/graphql', { query, operationName: operation.name, variables }, signal);
  const code = codeBy(response);
  if (code) throw new Problem(code, response.statusText);
  return dataOf(await bodyOf(response)) as Data;
}

/** The server itself has no other reason for a 503 than that it cannot ask who signed in. */
function codeBy({ status, headers }: Response): ProblemCode | undefined {
  const isOurs = headers.get('Content-Type')?.startsWith('application/json');
  return status === 503 && isOurs ? 'SESSION_UNCERTAIN' : BY_STATUS[status];
}

async function bodyOf(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch {
    throw new Problem('UNKNOWN', `The server answered ${response.status} without JSON`);
  }
}

function dataOf(answer: Answer): unknown {
  const [error] = answer.errors ?? [];
  if (error) {
    const { code, classification, argument } = error.extensions ?? {};
    throw new Problem(problemCode(code ?? classification), error.message, argument);
  }
  if (!answer.data) throw new Problem('UNKNOWN', 'The server answered without data');
  return answer.data;
}
