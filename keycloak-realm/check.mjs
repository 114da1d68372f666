import { readFile } from 'node:fs/promises'

const { keycloak, users } = JSON.parse(await readFile(process.argv[2], 'utf8'))
const realmRoles = ['marketing', 'service', 'partner', 'privacy-officer', 'admin']

async function tokens(form) {
  const answer = await fetch(keycloak.tokenUrl, { method: 'POST', body: new URLSearchParams(form) })
  return { status: answer.status, ...(await answer.json()) }
}

function signIn({ username, password }) {
  const form = { grant_type: 'password', client_id: keycloak.devClientId, scope: 'openid', username, password }
  return tokens(form)
}

function partner(secret) {
  const form = { grant_type: 'client_credentials', client_id: keycloak.partnerClientId, client_secret: secret }
  return tokens(form)
}

function claims(token) {
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString('utf8'))
}

function expect(condition, otherwise) {
  if (!condition) throw new Error(otherwise)
}

/** The role asked for and no other of ours. */
function expectOnlyRole(role, token, what) {
  const roles = (token.realm_access?.roles ?? []).filter((name) => realmRoles.includes(name))
  expect(roles.join() === role, `${what} has the roles [${roles}], not [${role}]`)
}

function expectAccessTo(role, answer) {
  expect(answer.access_token, `no token: ${answer.error_description ?? answer.error}`)
  const access = claims(answer.access_token)
  expect([access.aud].flat().includes('clientele-api'), `aud is ${access.aud}`)
  expect(access.iss === keycloak.issuer, `iss is ${access.iss}`)
  expect(access.exp - access.iat === 300, `it lives ${access.exp - access.iat} s`)
  expectOnlyRole(role, access, 'the access token')
}

const checks = {
  'the sign-in page speaks English, Chinese and Russian': async () => {
    for (const language of ['en', 'zh-CN', 'ru']) {
      const query = new URLSearchParams({ client_id: keycloak.uiClientId, response_type: 'code', ui_locales: language })
      const page = await fetch(`${keycloak.issuer}/protocol/openid-connect/auth?${query}`)
      const spoken = /<html[^>]* lang="([^"]*)"/.exec(await page.text())?.[1]
      expect(spoken === language, `asked for ${language} it spoke ${spoken}`)
    }
  },
  'the partner gets a token by its own credentials': async () => {
    expectAccessTo('partner', await partner(keycloak.partnerClientSecret))
  },
  'the partner with a wrong secret gets none': async () => {
    expect((await partner('wrong')).status === 401, 'a wrong secret was accepted')
  },
  'the UI cannot trade a password for a token': async () => {
    const form = { client_id: keycloak.uiClientId, client_secret: keycloak.uiClientSecret }
    const answer = await tokens({ grant_type: 'password', ...form, username: 'admin', password: 'admin' })
    expect(answer.error === 'unauthorized_client', `it answered ${answer.error}`)
  },
  'the UI is sent back to no other address': async () => {
    const query = new URLSearchParams({
      client_id: keycloak.uiClientId,
      response_type: 'code',
      redirect_uri: 'https://elsewhere.example/login/oauth2/code/keycloak',
    })
    const answer = await fetch(`${keycloak.issuer}/protocol/openid-connect/auth?${query}`, { redirect: 'manual' })
    expect(answer.status === 400, `it answered ${answer.status}`)
  },
}

for (const [role, user] of Object.entries(users)) {
  checks[`${role} gets a token with its role and nothing more`] = async () => {
    const answer = await signIn(user)
    expectAccessTo(role, answer)
    expectOnlyRole(role, claims(answer.id_token), 'the ID token')
  }
}

let failed = 0
for (const [name, check] of Object.entries(checks)) {
  try {
    await check()
    console.log(`ok     ${name}`)
  } catch (failure) {
    failed += 1
    console.log(`FAILED ${name}: ${failure.message}`)
  }
}
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
