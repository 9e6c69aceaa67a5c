/** Loads every part of the graph and builds it; defines no type. */
import './access/schema.ts';
import './access/own-account-schema.ts';
import './access/accounts-schema.ts';
import './access/agreements-schema.ts';
import './access/audit-schema.ts';
import './access/policy-schema.ts';
import './access/cost-schema.ts';
import './access/question-schema.ts';
import './domains/agencies/schema.ts';
import './domains/regencies/schema.ts';
import './domains/employers/schema.ts';
import './domains/people/schema.ts';
import './domains/people/break-glass-schema.ts';
import './domains/permits/schema.ts';
import './domains/incidents/schema.ts';
import './domains/cases/schema.ts';
import './domains/operations/schema.ts';
import './domains/rights/schema.ts';
import './domains/rights/corrections-schema.ts';
import './domains/indicators/schema.ts';
import './domains/analyses/schema.ts';
import './domains/analyses/commands-schema.ts';
import './domains/briefings/schema.ts';
import './domains/briefings/commands-schema.ts';
import './domains/briefings/slides-schema.ts';
import './domains/briefings/pictures-schema.ts';
import './domains/briefings/origins-schema.ts';
import './domains/briefings/status-schema.ts';
import './domains/briefings/meeting-schema.ts';
import './domains/briefings/corrections-schema.ts';
import './domains/briefings/take/packs-schema.ts';
import './intake/schema.ts';
import './graphql/federation-schema.ts';
import { specifiedDirectives } from 'graphql';
import { enforcePolicy } from './access/enforce.ts';
import { requireNumbers } from './access/exits.ts';
import { builder } from './graphql/builder.ts';
import { showPlaces } from './graphql/cursors.ts';
import { describeSchema } from './graphql/descriptions/describe.ts';
import { policyDirective } from './graphql/policy-directive.ts';
import { traceResolvers } from './observability/resolvers.ts';

export const schema = traceResolvers(
  requireNumbers(
    enforcePolicy(
      describeSchema(
        showPlaces(builder.toSchema({ directives: [...specifiedDirectives, policyDirective] })),
      ),
    ),
  ),
);
