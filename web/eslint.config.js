import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which feature may use which, as in the API: a feature absent from a list may not be imported. */
const features = {
  organisations: [],
  members: ['organisations'],
  resources: ['organisations', 'members'],
  events: ['organisations'],
  moderation: ['organisations', 'events'],
  live: [],
  registrations: ['organisations', 'members', 'events', 'live'],
  editions: ['organisations', 'events', 'registrations'],
  claims: ['organisations', 'events', 'registrations'],
  webhooks: ['organisations', 'events'],
};

const featureZones = Object.entries(features).map(([feature, allowed]) => ({
  target: `./src/features/${feature}`,
  from: './src/features',
  except: [`./${feature}`, ...allowed.map((name) => `./${name}/index.ts`)],
  message: 'A feature is used only through its index.ts and along the arrows of the architecture.',
}));

const layer = (target, from) => ({
  target: `./src/${target}`,
  from: from.map((name) => `./src/${name}`),
  message: 'Arrows: lib, i18n, ui <- api, auth <- features <- app; lib <- embed.',
});

export default tseslint.config(
  { ignores: ['dist', 'src/api/schema.d.ts', 'playwright-report', 'test-results'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  prettier,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: import.meta.dirname + '/tsconfig.json' }),
      ],
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            layer('lib', ['ui', 'i18n', 'api', 'auth', 'features', 'app']),
            layer('i18n', ['ui', 'api', 'auth', 'features', 'app']),
            layer('ui', ['api', 'auth', 'features', 'app']),
            layer('api', ['auth', 'features', 'app']),
            layer('auth', ['features', 'app']),
            ...featureZones,
            layer('embed', ['ui', 'i18n', 'api', 'auth', 'app']),
            {
              target: './src/embed',
              from: './src/features',
              except: ['./events/model.ts'],
              message: 'What other sites load is plain: of the features, the model of events only.',
            },
            layer('features', ['app']),
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 250 }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Only ui/Prose shows HTML, and only what the API has sanitised.',
        },
      ],
    },
  },
  {
    files: ['*.config.ts', 'e2e/**'],
    rules: { 'import-x/no-default-export': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
  { files: ['scripts/**', '*.js'], languageOptions: { globals: globals.node } },
  { files: ['public/**'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
);
