/** Briefings as a client writes and reads them over HTTP. */
import type { Caller } from './graph.ts';

const CELL = '{ value absence text { id en } }';
/** All that a slide shows. */
export const SLIDE = `id position section kind title sentence { id en } dataSentence { id en } isEdited body notes view listsFollowUps
  indicator figures { label { id en } cell ${CELL} }
  table { heads { id en } columns { key label { id en } } rows { keys { dimension value } labels { id en } cells ${CELL} class } total ${CELL} unplaced ${CELL} }
  series { label { id en } points { period cell ${CELL} } } classes { from to text { id en } }
  advice { id en } definition { id en } unit { id en } asOf knownAt
  sources { agency source extractedOn } coverage { expected reported text { id en } }
  followUps { text owner { id } dueOn status overdue slide view own briefing slidePosition }
  frozen { at changes { labels { id en } causes was ${CELL} now ${CELL} change ${CELL} real ${CELL} late ${CELL} corrected ${CELL} } }
  picture { id mediaType alternative path erased }`;
const RESULT = `{ __typename ... on BriefingTaken { slide briefing { id version status slides { id title } } }
  ... on BriefingProblem { code field sentence { id en } } }`;

/** Sends a command that takes one input; gives what came of it. */
export const commanded = async (caller: Caller, name: string, type: string, input: object) =>
  (
    await caller.data(`mutation ($input: ${type}!) { ${name}(input: $input) ${RESULT} }`, { input })
  )[name];

/** Sends a command whose arguments are written as the graph takes them. */
export const ordered = async (caller: Caller, name: string, args: string) =>
  (await caller.data(`mutation { ${name}(${args}) ${RESULT} }`))[name];

export const created = async (caller: Caller, change: object = {}): Promise<string> =>
  (
    await commanded(caller, 'createBriefing', 'CreateBriefingInput', {
      template: 'EMPTY',
      title: 'Rapat contoh',
      classification: 'LIMITED',
      agencies: [],
      ...change,
    })
  ).briefing.id;

/** Adds a slide of figures; gives the key of the slide. */
export const added = async (
  caller: Caller,
  briefing: string,
  figures: object,
  change: object = {},
): Promise<string> =>
  (
    await commanded(caller, 'addSlide', 'AddSlideInput', {
      briefing,
      kind: 'TABLE',
      title: 'Slide contoh',
      figures,
      ...change,
    })
  ).slide;

/** A briefing with all its slides. */
export const readBriefing = async (caller: Caller, id: string) =>
  (
    await caller.data(
      `query ($id: ID!) { briefing(id: $id) { id title version status marking { id } regencyCodes areaName { id en } asOf
        agencies { agency { code } attended } sources { agency } slides { ${SLIDE} } } }`,
      { id },
    )
  ).briefing;
