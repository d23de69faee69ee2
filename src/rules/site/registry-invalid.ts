import type {SiteRule} from '../rule.ts';

export const registryInvalid: SiteRule = {
  name: 'registry-invalid',
  severity: 'error',
  summary: 'A registry that is not YAML, does not fit its schema, has a duplicate id or an unknown key.',
  check: (index) => index.registry.problems,
};
