import type { Indicator } from '../types.ts';
import { eventReports } from './event-reports.ts';
import { foreignNationals } from './foreign-nationals.ts';
import { foreignWorkers } from './foreign-workers.ts';
import { handoversOverdue } from './handovers-overdue.ts';
import { incidents } from './incidents.ts';
import { incidentsOpen } from './incidents-open.ts';
import { permitsExpiring } from './permits-expiring.ts';
import { reportsReceived } from './reports-received.ts';
import { sealedCases } from './sealed-cases.ts';
import { sealedIncidents } from './sealed-incidents.ts';
import { stayPermitsValid } from './stay-permits-valid.ts';
import { workPermitsValid } from './work-permits-valid.ts';

export const INDICATORS: readonly Indicator[] = [
  foreignNationals,
  foreignWorkers,
  stayPermitsValid,
  workPermitsValid,
  permitsExpiring(30),
  permitsExpiring(60),
  permitsExpiring(90),
  incidents,
  incidentsOpen,
  reportsReceived,
  eventReports,
  handoversOverdue,
  sealedCases,
  sealedIncidents,
];

export const findIndicator = (id: string): Indicator | null =>
  INDICATORS.find((indicator) => indicator.id === id) ?? null;
