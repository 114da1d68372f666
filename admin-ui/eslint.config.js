import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

const features = ['segments', 'rfm', 'customers', 'mirror', 'access', 'audit'];

/** Features meet only in `app`; what two of them need moves to `lib` or `components`. */
const walls = [
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '@/app/*',
                '**/app/*',
                ...features
                  .filter((other) => other !== feature)
                  .flatMap((other) => [
                    `@/features/${other}/**`,
                    `**/features/${other}/**`,
                    `../${other}/**`,
                    `../../${other}/**`,
                  ]),
              ],
              message: 'A feature knows neither the app nor another feature.',
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['src/lib/**', 'src/components/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@/features/*', '@/app/*'], message: 'Shared code knows no feature.' }] },
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/testing/**', 'src/**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@/testing/*'], message: 'Invented data never reaches the production bundle.' },
          ],
        },
      ],
    },
  },
];

export default typescript.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/generated', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `{ [part]: _, ...rest }` leaves a part out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_$' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['**/*.tsx', 'src/**/*.ts'], ...reactHooks.configs.flat.recommended },
  {
    files: ['scripts/**', 'public/**', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
        localStorage: 'readonly',
        matchMedia: 'readonly',
        document: 'readonly',
      },
    },
  },
  ...walls,
);
