/** How cases go on: figures of events, not of persons. */
import { builder } from '../../graphql/builder.ts';
import { IncidentStatus } from '../incidents/read.ts';
import { caseFigures, type CaseFigures as Figures, type StandingFigure } from './figures.ts';

const Standing = builder.objectRef<StandingFigure>('CaseStandingFigure').implement({
  description: 'How long cases stood somewhere before they went on.',
  fields: (t) => ({
    status: t.field({ type: IncidentStatus, resolve: ({ status }) => status }),
    medianDays: t.exposeFloat('medianDays'),
    cases: t.exposeInt('cases'),
  }),
});

const CaseFigures = builder.objectRef<Figures>('CaseFigures').implement({
  description:
    'How cases go on (*penanganan perkara*): not how much happens, and no measure of an agency’s diligence, since cases differ.',
  fields: (t) => ({
    standings: t.field({
      type: [Standing],
      nullable: { list: false, items: false },
      resolve: ({ standings }) => standings,
    }),
    lookedInto: t.exposeInt('lookedInto'),
    substantiatedPercent: t.exposeInt('substantiatedPercent', { nullable: true }),
  }),
});

builder.queryField('caseFigures', (t) =>
  t.field({
    type: CaseFigures,
    action: 'rollup.read',
    description: 'How cases of the own area and agency go on; the sealed kinds are left out.',
    resolve: (_root, _args, { database, viewer }) => caseFigures(database.pool, viewer),
  }),
);
