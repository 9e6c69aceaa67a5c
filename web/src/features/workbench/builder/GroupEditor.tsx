import type { GraphQLInputObjectType } from 'graphql';
import { useWorkbenchWords } from '../workbench-words.ts';
import { ConditionList } from './ConditionList.tsx';
import type { Choices } from './choices.ts';
import { EMPTY_GROUP, type Group } from './value.ts';

interface GroupEditorProps {
  group: Group;
  input: GraphQLInputObjectType;
  choices: Choices;
  depth?: number;
  onChange(group: Group): void;
}

/** Groups in groups read badly beyond this; the text can have more. */
const DEEPEST = 2;

/** A filter: conditions that all hold, groups of which one has to, and what must not be. */
export function GroupEditor({ group, input, choices, depth = 0, onChange }: GroupEditorProps) {
  const { builder: words } = useWorkbenchWords();
  const mayNest = depth < DEEPEST;
  const groups = (name: 'and' | 'or', title: string) =>
    group[name].map((each, index) => (
      <Inner
        // biome-ignore lint/suspicious/noArrayIndexKey: a group has no name; its place is all that tells it apart
        key={`${name}-${index}`}
        title={title}
        group={each}
        input={input}
        choices={choices}
        depth={depth}
        onChange={(changed) =>
          onChange({
            ...group,
            [name]: changed
              ? group[name].with(index, changed)
              : group[name].filter((_, place) => place !== index),
          })
        }
      />
    ));
  return (
    <div className="group">
      <ConditionList
        conditions={group.conditions}
        input={input}
        choices={choices}
        onChange={(conditions) => onChange({ ...group, conditions })}
      />
      {groups('or', words.oneOf)}
      {groups('and', words.andAlso)}
      {group.not ? (
        <Inner
          title={words.notThis}
          group={group.not}
          input={input}
          choices={choices}
          depth={depth}
          onChange={(not) => onChange({ ...group, not })}
        />
      ) : null}
      {mayNest ? (
        <div className="button-row">
          <button
            type="button"
            onClick={() => onChange({ ...group, or: [...group.or, EMPTY_GROUP] })}
          >
            {words.addOr}
          </button>
          <button
            type="button"
            onClick={() => onChange({ ...group, and: [...group.and, EMPTY_GROUP] })}
          >
            {words.addAnd}
          </button>
          {group.not ? null : (
            <button type="button" onClick={() => onChange({ ...group, not: EMPTY_GROUP })}>
              {words.addNot}
            </button>
          )}
        </div>
      ) : null}
    </div>
  );
}

interface InnerProps extends Omit<GroupEditorProps, 'onChange'> {
  title: string;
  onChange(group: Group | null): void;
}

function Inner({ title, depth = 0, onChange, ...group }: InnerProps) {
  const { builder: words } = useWorkbenchWords();
  return (
    <fieldset className="inner-group">
      <legend>{title}</legend>
      <button
        type="button"
        className="take-away"
        aria-label={words.remove(title)}
        onClick={() => onChange(null)}
      >
        ×
      </button>
      <GroupEditor {...group} depth={depth + 1} onChange={onChange} />
    </fieldset>
  );
}
