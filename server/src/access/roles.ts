/** The roles of an account; one account may hold several. */
export const ROLES = [
  'LEADER',
  'ANALYST',
  'CASE_OFFICER',
  'OPERATOR',
  'PRESENTER',
  'AUDITOR',
  'ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who may do what: one entry an action. Which rows an action reaches is said by each domain's `visible`, which fields
 * of a row by `FIELD_CLASSES`.
 */
export const ACTIONS = {
  'reference.read': ROLES,
  'rollup.read': ['LEADER', 'ANALYST', 'CASE_OFFICER', 'OPERATOR', 'PRESENTER'],
  'employers.read': ['LEADER', 'ANALYST', 'CASE_OFFICER', 'OPERATOR', 'PRESENTER'],
  'people.read': ['ANALYST', 'CASE_OFFICER'],
  'incidents.read': ['ANALYST', 'CASE_OFFICER'],
  'imports.read': ['CASE_OFFICER', 'OPERATOR', 'AUDITOR'],
  'imports.rows': ['OPERATOR'],
  'imports.write': ['OPERATOR'],
  'audit.read': ['AUDITOR', 'CASE_OFFICER'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof ACTIONS;

/** Classes of fields that only some roles read; whoever may read the row but not the class gets null and POLICY. */
export const FIELD_CLASSES = {
  /** Names, birth dates, document and permit numbers. */
  identity: ['CASE_OFFICER'],
  /** Where exactly an incident happened and what the report says. */
  circumstances: ['CASE_OFFICER'],
} as const satisfies Record<string, readonly Role[]>;
export type FieldClass = keyof typeof FIELD_CLASSES;
