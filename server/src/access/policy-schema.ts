import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { builder } from '../graphql/builder.ts';
import { badUserInput } from '../graphql/errors.ts';
import { Sentence } from '../graphql/sentence.ts';
import type { Sentence as SentenceShape } from '../kernel/result.ts';
import { ACTIONS, type Action } from './actions.ts';
import { policyOf } from './enforce.ts';
import {
  FIELD_CLASSES,
  type FieldClass,
  type TREATMENTS,
  type Treatment,
} from './field-classes.ts';
import { NEEDS_PURPOSE, PURPOSES, type Purpose } from './purposes.ts';
import { ROLE_SENTENCES, ROLES, type Role } from './roles.ts';
import { rowStatements } from './row-statements.ts';
import { RoleType } from './schema.ts';
import { may, treatmentFor } from './viewer.ts';

const keysOf = <Key extends string>(table: Record<Key, unknown>): Key[] =>
  Object.keys(table) as Key[];

const TreatmentType = builder.enumType('Treatment', {
  description: 'How the fields of a class are treated for a role.',
  values: {
    SHOWN: { description: 'As it is (*ditampilkan*).' },
    MASKED: { description: 'A text by its first letter, anything else null (*disamarkan*).' },
    ABSENT: { description: 'Null (*tidak ditampilkan*).' },
  } satisfies Record<(typeof TREATMENTS)[number], object>,
});

const PolicyRole = builder.objectRef<Role>('PolicyRole').implement({
  description: 'A role and what it is for.',
  fields: (t) => ({
    role: t.field({ type: RoleType, resolve: (role) => role }),
    sentence: t.field({ type: Sentence, resolve: (role) => ROLE_SENTENCES[role] }),
  }),
});

const PolicyAction = builder.objectRef<Action>('PolicyAction').implement({
  description: 'What may be done, and by whom.',
  fields: (t) => ({
    action: t.string({ resolve: (action) => action }),
    title: t.field({ type: Sentence, resolve: (action) => ACTIONS[action].title }),
    roles: t.field({
      type: [RoleType],
      nullable: { list: false, items: false },
      resolve: (action) => [...ACTIONS[action].roles],
    }),
  }),
});

const PolicyTreatment = builder
  .objectRef<{ role: Role; treatment: Treatment }>('PolicyTreatment')
  .implement({
    fields: (t) => ({
      role: t.expose('role', { type: RoleType }),
      treatment: t.expose('treatment', { type: TreatmentType }),
    }),
  });

const PolicyClass = builder.objectRef<FieldClass>('PolicyClass').implement({
  description: 'A class of fields, and how each role gets them.',
  fields: (t) => ({
    class: t.string({ resolve: (fieldClass) => fieldClass }),
    title: t.field({ type: Sentence, resolve: (fieldClass) => FIELD_CLASSES[fieldClass].title }),
    why: t.field({ type: Sentence, resolve: (fieldClass) => FIELD_CLASSES[fieldClass].why }),
    treatments: t.field({
      type: [PolicyTreatment],
      nullable: { list: false, items: false },
      resolve: (fieldClass) =>
        ROLES.map((role) => ({ role, treatment: treatmentFor({ roles: [role] }, fieldClass) })),
    }),
  }),
});

export const PolicyPurpose = builder.objectRef<Purpose>('PolicyPurpose').implement({
  description: 'For what a person’s detail may be opened, beside the number of a case.',
  fields: (t) => ({
    purpose: t.string({ resolve: (purpose) => purpose }),
    title: t.field({ type: Sentence, resolve: (purpose) => PURPOSES[purpose] }),
  }),
});

const PolicyRows = builder
  .objectRef<[type: string, sentence: SentenceShape]>('PolicyRows')
  .implement({
    description: 'Which rows of a type a caller sees.',
    fields: (t) => ({
      type: t.string({ resolve: ([type]) => type }),
      sentence: t.field({ type: Sentence, resolve: ([, sentence]) => sentence }),
    }),
  });

interface FieldOfType {
  type: string;
  field: string;
  class: FieldClass | 'open';
  action: Action | null;
}

const PolicyField = builder.objectRef<FieldOfType>('PolicyField').implement({
  description: 'The class and the action of one field.',
  fields: (t) => ({
    type: t.exposeString('type'),
    field: t.exposeString('field'),
    class: t.exposeString('class', { description: 'A class, or `open`.' }),
    action: t.exposeString('action', { nullable: true }),
  }),
});

/** Every field of the schema; how lists page is left out. */
const allFields = (schema: GraphQLSchema): FieldOfType[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !/^__|Connection(Edge)?$/.test(type.name))
    .flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).map((field) => ({
            type: type.name,
            field: field.name,
            ...policyOf(field),
          }))
        : [],
    )
    .sort((a, b) => (`${a.type}.${a.field}` < `${b.type}.${b.field}` ? -1 : 1));

const Policy = builder.objectRef<GraphQLSchema>('Policy').implement({
  description: 'Who may see what, as the hub itself reads it (*kebijakan akses*).',
  fields: (t) => ({
    roles: t.field({
      type: [PolicyRole],
      nullable: { list: false, items: false },
      resolve: () => [...ROLES],
    }),
    actions: t.field({
      type: [PolicyAction],
      nullable: { list: false, items: false },
      resolve: () => keysOf(ACTIONS),
    }),
    classes: t.field({
      type: [PolicyClass],
      nullable: { list: false, items: false },
      resolve: () => keysOf(FIELD_CLASSES),
    }),
    purposes: t.field({
      type: [PolicyPurpose],
      nullable: { list: false, items: false },
      resolve: () => keysOf(PURPOSES),
    }),
    rows: t.field({
      type: [PolicyRows],
      nullable: { list: false, items: false },
      resolve: rowStatements,
    }),
    fields: t.field({
      type: [PolicyField],
      nullable: { list: false, items: false },
      resolve: allFields,
    }),
  }),
});

builder.queryField('policy', (t) =>
  t.field({
    type: Policy,
    action: 'policy.read',
    description: 'The whole policy: every role may read it.',
    resolve: (_root, _args, _context, { schema }) => schema,
  }),
);

const OPEN: SentenceShape = {
  id: 'Mengikuti barisnya: siapa yang boleh melihat barisnya, melihat bidang ini.',
  en: 'Follows its row: who may see the row sees this field.',
};

const FieldPolicyType = builder
  .objectRef<FieldOfType & { treatment: Treatment; allowed: boolean }>('FieldPolicy')
  .implement({
    description: 'What one field is to the caller.',
    fields: (t) => ({
      type: t.exposeString('type'),
      field: t.exposeString('field'),
      class: t.exposeString('class', { description: 'A class, or `open`.' }),
      treatment: t.expose('treatment', {
        type: TreatmentType,
        description: 'How the caller gets the field in the rows that it sees.',
      }),
      why: t.field({
        type: Sentence,
        resolve: (policy) => (policy.class === 'open' ? OPEN : FIELD_CLASSES[policy.class].why),
      }),
      action: t.exposeString('action', {
        nullable: true,
        description: 'The action that the field needs; null where it needs none of its own.',
      }),
      allowed: t.exposeBoolean('allowed', {
        description: 'Whether the caller may perform that action.',
      }),
      purposes: t.field({
        type: [PolicyPurpose],
        nullable: { list: false, items: false },
        description:
          'The purposes of which the field needs one, or the number of a case; none where it needs none.',
        resolve: ({ type, field }) =>
          NEEDS_PURPOSE.has(`${type}.${field}`) ? keysOf(PURPOSES) : [],
      }),
    }),
  });

builder.queryField('fieldPolicy', (t) =>
  t.field({
    type: FieldPolicyType,
    action: 'policy.read',
    description: 'What a field of the schema is to the caller, before it is asked.',
    args: { type: t.arg.string({ required: true }), field: t.arg.string({ required: true }) },
    resolve: (_root, args, { viewer }, { schema }) => {
      const type = schema.getType(args.type);
      const found =
        (isObjectType(type) || isInterfaceType(type)) && !args.type.startsWith('__')
          ? type.getFields()[args.field]
          : undefined;
      if (!found) {
        throw badUserInput(
          'type, field: there is no such field in the schema / tidak ada bidang itu dalam skema',
        );
      }
      const policy = policyOf(found);
      return {
        ...args,
        ...policy,
        treatment: policy.class === 'open' ? 'SHOWN' : treatmentFor(viewer, policy.class),
        allowed: policy.action === null || may(viewer, policy.action),
      };
    },
  }),
);
