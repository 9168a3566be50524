import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/** An import runs from a feature to platform, ui or domain, or to the feature it needs; those three import no feature. */
const stayHome = (folders, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex: folders, message }] }],
});

export default defineConfig(
  { ignores: ['dist/', '.data/', 'client/graphql/generated/'] },
  typescript.configs.recommended,
  svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unsafe-function-type': 'off',
      'svelte/no-navigation-without-resolve': 'off', // that is SvelteKit's router; ours follows plain links
      'svelte/prefer-svelte-reactivity': 'off', // a Map or URL that is made anew is not state
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: { 'no-undef': 'off' }, // the type checker knows better
  },
  {
    files: ['server/**'],
    languageOptions: { parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true } },
  },
  {
    files: ['domain/**'],
    rules: stayHome('^\\.\\./', 'domain imports nothing: both sides stand on it'),
  },
  {
    files: ['server/platform/**'],
    rules: stayHome('/(academies|labs|directory|access|health|seeding)/', 'platform holds nothing of the field'),
  },
  {
    files: ['client/ui/**'],
    rules: stayHome('/(directory|fiches|about|map)/', 'ui holds nothing of the field'),
  },
  {
    files: ['client/**'],
    ignores: ['client/map/**'],
    rules: stayHome('^leaflet', 'only client/map imports Leaflet, so that it loads with a map'),
  },
);
