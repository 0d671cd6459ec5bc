// Writes the two realm files from one description:
//   node keycloak/realm.mjs           writes keycloak/realm-soga.json (demonstration) and keycloak/realm-production.json
//   node keycloak/realm.mjs --check   only says whether the files are up to date
// The demonstration realm adds people, two clients and known secrets, and asks nobody for a second factor.
import { readFileSync, writeFileSync } from 'node:fs';

const HOUR = 3600;
const DAY = 24 * HOUR;
const SECOND_FACTOR = 'second-factor';

/** Realm roles. `guarded` ones decide about others' texts, accounts or money. */
const roles = [
  { name: 'moderator', description: 'Decides submissions and revisions', guarded: true },
  { name: 'edition-lead', description: 'Builds and releases a programme, checks people in' },
  { name: 'secretary', description: 'Keeps members, prices and dues', guarded: true },
  {
    name: 'board',
    description: 'Admits, refuses and excludes members, waives dues, adopts statutes',
    guarded: true,
  },
  { name: 'claims-reviewer', description: 'Reviews claims', guarded: true },
  { name: 'claims-approver', description: 'Approves claims', guarded: true },
  {
    name: 'treasurer',
    description: 'Pays claims; two treasurers make the four eyes of a payment',
    guarded: true,
  },
  { name: 'auditor', description: 'Reads every dossier and log' },
  { name: 'admin', description: 'Runs the platform, without any money right', guarded: true },
  { name: 'member', description: 'Has a current membership; granted and revoked by the API' },
  { name: 'member-level-1', description: 'Has a current membership of level 1; granted and revoked by the API' },
  { name: 'member-level-2', description: 'Has a current membership of level 2; granted and revoked by the API' },
];

// --- clients

// Every client names its scopes, so that none can ask for offline_access.
const scopes = {
  defaultClientScopes: ['web-origins', 'acr', 'profile', 'roles', 'basic', 'email'],
  optionalClientScopes: [],
};

const client = (clientId, name, more) => ({
  clientId,
  name,
  enabled: true,
  protocol: 'openid-connect',
  publicClient: false,
  bearerOnly: false,
  standardFlowEnabled: false,
  implicitFlowEnabled: false,
  directAccessGrantsEnabled: false,
  serviceAccountsEnabled: false,
  ...scopes,
  ...more,
});

/** Tells the API how a person signed in: money steps need a second factor. Absent where nobody has one. */
const methods = {
  name: 'sign-in methods',
  protocol: 'openid-connect',
  protocolMapper: 'oidc-amr-mapper',
  config: {
    'access.token.claim': 'true',
    'id.token.claim': 'false',
    'introspection.token.claim': 'true',
  },
};

const audienceOfApi = {
  protocolMappers: [
    {
      name: 'audience api',
      protocol: 'openid-connect',
      protocolMapper: 'oidc-audience-mapper',
      config: {
        'included.client.audience': 'api',
        'access.token.claim': 'true',
        'id.token.claim': 'false',
        'introspection.token.claim': 'true',
      },
    },
  ],
};

const secret = (value) => ({ clientAuthenticatorType: 'client-secret', secret: value });

const clients = (demo) => [
  client('web', 'SOGA', {
    publicClient: true,
    standardFlowEnabled: true,
    rootUrl: demo ? '${APP_PUBLIC_URL:http://localhost:8080}' : '${APP_PUBLIC_URL}',
    baseUrl: demo ? '${APP_PUBLIC_URL:http://localhost:8080}/' : '${APP_PUBLIC_URL}/',
    redirectUris: demo
      ? [
          '${APP_PUBLIC_URL:http://localhost:8080}/*',
          'http://localhost:8080/*',
          'http://localhost:5173/*',
          'http://localhost:18080/*',
        ]
      : ['${APP_PUBLIC_URL}/*'],
    webOrigins: ['+'],
    attributes: { 'pkce.code.challenge.method': 'S256', 'post.logout.redirect.uris': '+' },
    protocolMappers: [...audienceOfApi.protocolMappers, ...(demo ? [] : [methods])],
  }),
  client('api', 'SOGA API', { bearerOnly: true }),
  client('soga-admin', 'SOGA API, managing accounts', {
    serviceAccountsEnabled: true,
    fullScopeAllowed: true,
    ...secret(demo ? '${KEYCLOAK_ADMIN_SECRET:soga-demo}' : '${KEYCLOAK_ADMIN_SECRET}'),
  }),
  // Keycloak makes this client itself, open to passwords; a password alone must not pass the second factor
  client('admin-cli', '${client_admin-cli}', { publicClient: true, directAccessGrantsEnabled: demo }),
  ...(demo
    ? [
        client('integration-demo', 'Integration demo', {
          serviceAccountsEnabled: true,
          ...secret('${INTEGRATION_DEMO_SECRET:soga-demo}'),
          ...audienceOfApi,
        }),
        client('dev-cli', 'Scripts and tests, development only', {
          publicClient: true,
          directAccessGrantsEnabled: true,
          ...audienceOfApi,
        }),
      ]
    : []),
];

// --- authentication flows

const step = (authenticator, requirement, priority, config) => ({
  authenticator,
  authenticatorFlow: false,
  requirement,
  priority,
  userSetupAllowed: false,
  ...(config && { authenticatorConfig: config }),
});
const subFlow = (flowAlias, requirement, priority) => ({
  flowAlias,
  authenticatorFlow: true,
  requirement,
  priority,
  userSetupAllowed: false,
});
const flow = (alias, topLevel, executions, providerId = 'basic-flow') => ({
  alias,
  providerId,
  topLevel,
  builtIn: false,
  authenticationExecutions: executions,
});
const inOrder = (...steps) => steps.map((make, at) => make((at + 1) * 10));
const required = (id, config) => (priority) => step(id, 'REQUIRED', priority, config);
const alternative = (id) => (priority) => step(id, 'ALTERNATIVE', priority);
const part = (alias, requirement) => (priority) => subFlow(alias, requirement, priority);

/**
 * After the password, or the mailed link that replaces it: the one-time code. Whoever holds a guarded role must have
 * one and is asked to enrol it; whoever enrolled one by choice is asked for it. A passkey is two factors by itself.
 */
const codes = (name) => [
  flow(
    `${name}: roles that need a second factor`,
    false,
    inOrder(
      required('conditional-user-role', 'holds a guarded role'),
      required('conditional-credential', 'no passkey was used'),
      required('auth-otp-form', 'a one-time code'),
    ),
  ),
  flow(
    `${name}: second factor by choice`,
    false,
    inOrder(
      required('conditional-user-role', 'holds no guarded role'),
      required('conditional-credential', 'no passkey was used'),
      required('conditional-user-configured'),
      required('auth-otp-form', 'a one-time code'),
    ),
  ),
  // does nothing but say so in the token
  flow(
    `${name}: passkey`,
    false,
    inOrder(
      required('conditional-credential', 'a passkey was used'),
      required('allow-access-authenticator', 'a passkey'),
    ),
  ),
];
const codesOf = (name, demo) =>
  demo
    ? []
    : [
        part(`${name}: roles that need a second factor`, 'CONDITIONAL'),
        part(`${name}: second factor by choice`, 'CONDITIONAL'),
        part(`${name}: passkey`, 'CONDITIONAL'),
      ];

const flows = (demo) => [
  flow('soga browser', true, inOrder(alternative('auth-cookie'), part('soga forms', 'ALTERNATIVE'))),
  flow('soga forms', false, inOrder(required('auth-username-password-form'), ...codesOf('sign-in', demo))),
  flow(
    'soga registration',
    true,
    [
      {
        ...subFlow('soga registration form', 'REQUIRED', 10),
        authenticator: 'soga-registration-page',
      },
    ],
  ),
  flow('soga registration form', false, inOrder(required('soga-registration')), 'form-flow'),
  flow(
    'soga reset credentials',
    true,
    inOrder(
      required('reset-credentials-choose-user'),
      required('reset-credential-email'),
      ...codesOf('new password', demo),
      required('reset-password'),
    ),
  ),
  flow(
    'soga direct grant',
    true,
    inOrder(required('direct-grant-validate-username'), required('direct-grant-validate-password')),
  ),
  flow(
    'soga clients',
    true,
    inOrder(alternative('client-secret'), alternative('client-jwt')),
    'client-flow',
  ),
  ...(demo ? [] : [...codes('sign-in'), ...codes('new password')]),
];

const authenticatorConfig = [
  {
    alias: 'holds a guarded role',
    config: { condUserRole: SECOND_FACTOR, negate: 'false' },
  },
  {
    alias: 'holds no guarded role',
    config: { condUserRole: SECOND_FACTOR, negate: 'true' },
  },
  {
    alias: 'no passkey was used',
    config: { credentials: 'webauthn-passwordless', included: 'false' },
  },
  {
    alias: 'a passkey was used',
    config: { credentials: 'webauthn-passwordless', included: 'true' },
  },
  // values of `amr` (RFC 8176), for as long as a session lasts; the API judges the age by `auth_time`
  {
    alias: 'a one-time code',
    config: { 'default.reference.value': 'otp', 'default.reference.maxAge': String(10 * HOUR) },
  },
  {
    alias: 'a passkey',
    config: { 'default.reference.value': 'hwk', 'default.reference.maxAge': String(10 * HOUR) },
  },
];

// --- people

const id = (end) => `00000000-0000-4000-8000-${String(end).padStart(12, '0')}`;

const person = (end, username, firstName, ...realmRoles) => ({
  id: id(end),
  username,
  enabled: true,
  email: `${username}@demo.example`,
  emailVerified: true,
  firstName,
  lastName: 'Démo',
  attributes: { locale: ['fr'] },
  credentials: [demoPassword],
  realmRoles: ['default-roles-soga', ...realmRoles],
});

// «soga-demo», hashed beforehand: it is shorter than new passwords may be
const demoPassword = {
  type: 'password',
  secretData: JSON.stringify({
    value: 'ED7+Xli9qHDhyYVWdT61R64e7Dz/S83f1TcL49q8Wsj574zSQkRVfChxc0sz+Ev/V8bxY7gRiJA1spbWLS/lug==',
    salt: 'c29nYS1kZW1vLXNhbHQxNg==',
    additionalParameters: {},
  }),
  credentialData: JSON.stringify({
    hashIterations: 30000,
    algorithm: 'pbkdf2-sha512',
    additionalParameters: {},
  }),
};

const demoPeople = [
  person(1, 'visitor', 'Visite'),
  person(2, 'partner', 'Partenaire'),
  person(3, 'partner2', 'Partenaire deux'),
  person(4, 'moderator', 'Modération', 'moderator'),
  person(5, 'moderator2', 'Modération deux', 'moderator'),
  person(6, 'lead', 'Pilotage', 'edition-lead'),
  person(7, 'secretary', 'Secrétariat', 'secretary'),
  person(8, 'reviewer', 'Instruction', 'claims-reviewer'),
  person(9, 'approver', 'Approbation', 'claims-approver'),
  person(10, 'treasurer', 'Trésorerie', 'treasurer'),
  person(11, 'signer', 'Signature', 'treasurer'),
  person(12, 'auditor', 'Audit', 'auditor'),
  person(13, 'admin', 'Administration', 'admin'),
  person(14, 'board', 'Conseil', 'board'),
  {
    id: id(101),
    username: 'service-account-integration-demo',
    enabled: true,
    serviceAccountClientId: 'integration-demo',
    realmRoles: ['default-roles-soga'],
  },
];

const serviceAccountOfApi = {
  id: id(102),
  username: 'service-account-soga-admin',
  enabled: true,
  serviceAccountClientId: 'soga-admin',
  clientRoles: { 'realm-management': ['manage-users', 'view-users', 'query-users', 'view-realm'] },
};

// --- the realm

const realm = (demo) => ({
  realm: 'soga',
  displayName: 'SOGA',
  enabled: true,
  // not `all`: the API asks Keycloak directly over plain HTTP, everybody else comes through TLS
  sslRequired: 'external',
  loginTheme: 'soga',
  emailTheme: 'soga',
  internationalizationEnabled: true,
  supportedLocales: ['fr', 'en', 'es', 'it'],
  defaultLocale: 'fr',

  registrationAllowed: true,
  registrationEmailAsUsername: true,
  verifyEmail: true,
  resetPasswordAllowed: true,
  loginWithEmailAllowed: true,
  duplicateEmailsAllowed: false,
  editUsernameAllowed: false,
  rememberMe: true,
  passwordPolicy:
    'length(12) and maxLength(128) and passwordBlacklist(common-passwords.txt) and notUsername(undefined) and notEmail(undefined)',
  bruteForceProtected: true,
  permanentLockout: false,
  failureFactor: 10,
  waitIncrementSeconds: 60,
  maxFailureWaitSeconds: 900,

  accessTokenLifespan: 300,
  ssoSessionIdleTimeout: 2 * HOUR,
  ssoSessionMaxLifespan: 10 * HOUR,
  // a refresh token is good once; using it again ends the session it belongs to
  revokeRefreshToken: true,
  refreshTokenMaxReuse: 0,
  actionTokenGeneratedByUserLifespan: HOUR,

  // signed in, or tried: kept for 90 days
  eventsEnabled: true,
  eventsExpiration: 90 * DAY,
  eventsListeners: ['jboss-logging'],
  adminEventsEnabled: true,
  adminEventsDetailsEnabled: true,

  // all of it: with the type alone the others are 0
  otpPolicyType: 'totp',
  otpPolicyAlgorithm: 'HmacSHA1',
  otpPolicyDigits: 6,
  otpPolicyPeriod: 30,
  otpPolicyInitialCounter: 0,
  otpPolicyLookAheadWindow: 1,
  otpPolicyCodeReusable: false,
  webAuthnPolicyPasswordlessRpEntityName: 'SOGA',
  webAuthnPolicyPasswordlessUserVerificationRequirement: 'required',
  webAuthnPolicyPasswordlessRequireResidentKey: 'Yes',

  attributes: {
    'actionTokenGeneratedByUserLifespan.verify-email': String(DAY),
    webAuthnPolicyPasswordlessPasskeysEnabled: 'true',
    adminEventsExpiration: String(90 * DAY),
  },

  smtpServer: demo
    ? {
        host: '${SMTP_HOST:localhost}',
        port: '${SMTP_PORT:1025}',
        from: '${SMTP_FROM:no-reply@soga.example}',
        fromDisplayName: 'SOGA',
        auth: 'false',
        ssl: 'false',
        starttls: 'false',
      }
    : {
        host: '${SMTP_HOST}',
        port: '${SMTP_PORT}',
        user: '${SMTP_USER}',
        password: '${SMTP_PASSWORD}',
        from: '${SMTP_FROM}',
        fromDisplayName: 'SOGA',
        auth: '${SMTP_AUTH:true}',
        ssl: '${SMTP_SSL:false}',
        starttls: '${SMTP_STARTTLS:true}',
      },

  // without the role offline_access, no client obtains a token that outlives the session
  defaultRole: {
    name: 'default-roles-soga',
    composite: true,
    clientRole: false,
  },
  roles: {
    realm: [
      {
        name: SECOND_FACTOR,
        description: 'Comes with the roles that sign in with a second factor; never given by itself',
      },
      ...roles.map(({ guarded, ...role }) => ({
        ...role,
        ...(guarded && { composite: true, composites: { realm: [SECOND_FACTOR] } }),
      })),
      {
        name: 'default-roles-soga',
        composite: true,
        composites: { client: { account: ['manage-account', 'view-profile'] } },
      },
    ],
  },

  clients: clients(demo),
  authenticationFlows: flows(demo),
  authenticatorConfig: demo ? [] : authenticatorConfig,
  browserFlow: 'soga browser',
  registrationFlow: 'soga registration',
  resetCredentialsFlow: 'soga reset credentials',
  directGrantFlow: 'soga direct grant',
  clientAuthenticationFlow: 'soga clients',

  users: [...(demo ? demoPeople : []), serviceAccountOfApi],
});

let outdated = 0;
for (const [name, demo] of [
  ['realm-soga.json', true],
  ['realm-production.json', false],
]) {
  const file = new URL(name, import.meta.url);
  const text = `${JSON.stringify(realm(demo), null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`keycloak/${name} is out of date: run node keycloak/realm.mjs and commit it`);
    outdated = 1;
  }
}
process.exit(outdated);
