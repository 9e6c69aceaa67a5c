/** Commands on the pictures of briefings. They are brought over an address of their own; see pictures-route.ts. */
import { builder } from '../../graphql/builder.ts';
import { describePicture, erasePicture } from './picture-changes.ts';
import { BriefingResult, briefingKey, partKey, resultOf } from './result-schema.ts';

const DescribeInput = builder.inputType('DescribeBriefingPictureInput', {
  description: 'What a picture shows, in words.',
  fields: (t) => ({
    briefing: t.id({ required: true }),
    version: t.int({ required: true }),
    picture: t.id({ required: true }),
    alternative: t.string({ required: true }),
  }),
});
builder.mutationField('describeBriefingPicture', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description: 'Says otherwise what a picture shows, for who does not see it.',
    args: { input: t.arg({ type: DescribeInput, required: true }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await describePicture(
          database,
          viewer,
          { ...input, briefing: briefingKey(input.briefing), picture: partKey(input.picture) },
          now,
        ),
      ),
  }),
);

builder.mutationField('eraseBriefingPicture', (t) =>
  t.field({
    type: BriefingResult,
    action: 'briefings.write',
    description:
      'Erases a picture for good, also after the meeting. Slides that had it say in words what it showed.',
    args: {
      briefing: t.arg.id({ required: true }),
      version: t.arg.int({
        required: true,
        description: 'The version that the author looked at.',
      }),
      picture: t.arg.id({ required: true, description: 'The picture, by id.' }),
    },
    resolve: async (_root, { briefing, version, picture }, { database, viewer, now }) =>
      resultOf(
        await erasePicture(
          database,
          viewer,
          { briefing: briefingKey(briefing), version, picture: partKey(picture) },
          now,
        ),
      ),
  }),
);
