import type { idPolicy } from './id-policy.ts';

export const enPolicy: typeof idPolicy = {
  policy: {
    intro:
      'This is the policy that the hub enforces: who may do what, which rows are seen, and how each field is shown.',
    roles: 'Roles',
    purposeOfRole: 'What for',
    actions: 'Who may do what',
    action: 'Action',
    yes: 'yes',
    no: '–',
    classes: 'Classes of fields',
    class: 'Class',
    why: 'Why',
    treatment: { SHOWN: 'shown', MASKED: 'masked', ABSENT: '–' },
    masked:
      'Masked: of a text only the first letter is seen; what is no text is left empty. A field that is not shown as it is can be neither filtered, searched nor sorted by.',
    rows: 'Which rows are seen',
    type: 'Kind of data',
    condition: 'Condition',
    purposes: 'Purposes of opening one person’s data',
    purposesHint: 'Beside these, the number of a case is accepted.',
    purpose: 'Purpose',
    code: 'Code',
    fields: 'Fields by kind of data',
    field: 'Field',
    searchField: 'Search a field',
    onlyClassed: 'with a class. Search to see others.',
    open: 'follows its row',
    found: (count: number) =>
      `${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? 'field' : 'fields'}`,
  },
};
