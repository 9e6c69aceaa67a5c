import { builder } from '../../graphql/builder.ts';
import { INDICATORS } from './definitions/all.ts';
import { DimensionType, Indicator, questionOf, Rollup, RollupFilter, told } from './graph/types.ts';
import { rollup } from './read.ts';

builder.queryField('indicators', (t) =>
  t.field({
    type: [Indicator],
    nullable: { list: false, items: false },
    action: 'reference.read',
    resolve: () => [...INDICATORS],
  }),
);

builder.queryField('rollup', (t) =>
  t.field({
    type: Rollup,
    action: 'rollup.read',
    description: 'Counts, split by up to three dimensions, as of a day and as known at an instant.',
    args: {
      indicator: t.arg.string({ required: true }),
      by: t.arg({ type: [DimensionType], required: true }),
      filter: t.arg({ type: RollupFilter }),
      asOf: t.arg({
        type: 'Date',
        description:
          'The day of a stock, or the last day of a flow; the newest report’s day where absent.',
      }),
      knownAt: t.arg({
        type: 'DateTime',
        description: 'What the hub knew at that instant.',
      }),
    },
    resolve: async (_root, args, context) =>
      told(await rollup(context, questionOf(args)), context.database),
  }),
);
