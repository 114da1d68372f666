// `npm run dev:mock`: the pages over invented people, without a backend. /mock/as/service changes who is signed in.
const SIZE = Number(process.env.MOCK_CUSTOMERS ?? 10_000);
const DELAY_MILLIS = Number(process.env.MOCK_DELAY ?? 40);

function roleOf(request) {
  return /mock-role=([a-z]+)/.exec(request.headers.cookie ?? '')?.[1];
}

/** Undefined when the page gave the question up while it was still being sent. */
async function bodyOf(request) {
  try {
    let body = '';
    for await (const chunk of request) body += chunk;
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function redirect(response, location, cookie) {
  response.writeHead(302, { Location: location, 'Set-Cookie': cookie });
  response.end();
}

export function mockServer() {
  return {
    name: 'mock-server',
    configureServer(server) {
      let people;
      server.middlewares.use(async (request, response, next) => {
        const as = /^\/mock\/as\/([a-z]+)/.exec(request.url);
        if (as) return redirect(response, '/', `mock-role=${as[1]}; Path=/`);
        if (request.url.startsWith('/oauth2/')) return redirect(response, '/', 'mock-role=marketing; Path=/');
        if (request.url === '/logout') {
          response.writeHead(204, { 'Set-Cookie': 'mock-role=; Path=/; Max-Age=0' });
          return response.end();
        }
        if (request.url !== '/graphql') return next();
        const role = roleOf(request);
        if (!role) {
          response.writeHead(401);
          return response.end();
        }
        const { answer } = await server.ssrLoadModule('/src/testing/fake/fake-server.ts');
        const { invent } = await server.ssrLoadModule('/src/testing/fake/people.ts');
        people ??= invent(SIZE);
        const question = await bodyOf(request);
        if (!question) return response.destroy();
        const result = await answer(people, role, question);
        setTimeout(() => {
          response.writeHead(200, { 'Content-Type': 'application/json' });
          response.end(JSON.stringify(result));
        }, DELAY_MILLIS);
      });
    },
  };
}
