// `npm run dev:mock`: the pages over invented people, without a backend. /mock/as/service changes who is signed in,
// /mock/mirror/stopped how the mirror stands (current, behind, stopped, untouched).
const SIZE = Number(process.env.MOCK_CUSTOMERS ?? 10_000);
const DELAY_MILLIS = Number(process.env.MOCK_DELAY ?? 40);

function roleOf(request) {
  return /mock-role=([a-z-]+)/.exec(request.headers.cookie ?? '')?.[1];
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

function redirect(response, location, headers = {}) {
  response.writeHead(302, { Location: location, ...headers });
  response.end();
}

function signedIn(role) {
  return { 'Set-Cookie': `mock-role=${role}; Path=/` };
}

export function mockServer() {
  return {
    name: 'mock-server',
    configureServer(server) {
      const load = (name) => server.ssrLoadModule(`/src/testing/fake/${name}.ts`);
      let world;
      const theWorld = async () =>
        (world ??= (await load('world')).inventWorld((await load('people')).invent(SIZE)));
      server.middlewares.use(async (request, response, next) => {
        const [, about, chosen] = /^\/mock\/(as|mirror)\/([a-z-]+)/.exec(request.url) ?? [];
        if (about === 'as') return redirect(response, '/', signedIn(chosen));
        if (about === 'mirror') {
          (await theWorld()).mirror = (await load('mirror')).inventMirror(chosen);
          return redirect(response, '/mirror');
        }
        if (request.url.startsWith('/oauth2/')) return redirect(response, '/', signedIn('marketing'));
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
        const { answer } = await load('fake-server');
        const question = await bodyOf(request);
        if (!question) return response.destroy();
        const result = await answer(await theWorld(), role, question);
        setTimeout(() => {
          response.writeHead(200, { 'Content-Type': 'application/json' });
          response.end(JSON.stringify(result));
        }, DELAY_MILLIS);
      });
    },
  };
}
