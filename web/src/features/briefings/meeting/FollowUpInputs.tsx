import { FollowUpFields } from '../../../graphql/FollowUpFields.tsx';
import { useBriefingWords } from '../briefing-words.ts';

/** The fields of a meeting's follow-up, in the words of briefings. */
export function FollowUpInputs() {
  const { followUp, choose } = useBriefingWords();
  return (
    <FollowUpFields
      words={{
        text: followUp.text,
        textHint: followUp.textHint,
        owner: followUp.owner,
        ownerHint: followUp.ownerHint,
        choose,
        due: followUp.due,
      }}
    />
  );
}
