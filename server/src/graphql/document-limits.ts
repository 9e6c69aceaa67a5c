/**
 * Limits of a document, checked after it is parsed and before it is validated: some rules of validation compare every
 * field with every other, so a document made for it would keep the process busy before anything refuses it. Everything
 * here takes time in proportion to the document, not to what its fragments expand to.
 */
import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { isText } from './texts.ts';

/** What a document may have at most; the largest of the web client and the introspection query stay well below. */
export const DOCUMENT_LIMITS = {
  characters: 50_000,
  tokens: 5_000,
  depth: 20,
  rootFields: 40,
  fields: 800,
  aliases: 100,
  typenames: 200,
  directives: 50,
  directivesInOnePlace: 3,
  fragments: 100,
} as const;

type Limited = keyof typeof DOCUMENT_LIMITS;

const NAMES: Record<Limited, readonly [en: string, id: string]> = {
  characters: ['characters', 'karakter'],
  tokens: ['tokens', 'token'],
  depth: ['levels of fields', 'tingkat kolom'],
  rootFields: ['fields at its root', 'kolom di akarnya'],
  fields: ['fields, those of fragments counted where they are used', 'kolom, termasuk isi fragmen'],
  aliases: ['aliases', 'alias'],
  typenames: ['times __typename', 'kali __typename'],
  directives: ['directives', 'direktif'],
  directivesInOnePlace: ['directives in one place', 'direktif di satu tempat'],
  fragments: ['fragments', 'fragmen'],
};

/** What a caller is told whose document is too large in one way. */
export function beyondLimit(limited: Limited): string {
  const most = DOCUMENT_LIMITS[limited];
  const [en, id] = NAMES[limited];
  return `The query has more than ${most} ${en}: ask in several queries. / Kueri memuat lebih dari ${most} ${id}: bagilah menjadi beberapa kueri.`;
}

/** What selections come to once their fragments are put in. */
interface Size {
  depth: number;
  fields: number;
  aliases: number;
  typenames: number;
  rootFields: number;
}

const refusal = (message: string, nodes: readonly ASTNode[] = []): GraphQLError =>
  new GraphQLError(message, { nodes });

class Measure {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #sizes = new Map<string, Size>();
  readonly #open = new Set<string>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    for (const fragment of fragments) this.#fragments.set(fragment.name.value, fragment);
  }

  /** The size of selections that stand below `level` levels of fields. @throws where they are too deep or circular. */
  of({ selections }: SelectionSetNode, level: number): Size {
    if (level >= DOCUMENT_LIMITS.depth) throw refusal(beyondLimit('depth'));
    const size: Size = { depth: 0, fields: 0, aliases: 0, typenames: 0, rootFields: 0 };
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet && this.of(selection.selectionSet, level + 1);
        add(size, inner, 1);
        size.fields += 1;
        size.rootFields += 1;
        size.aliases += selection.alias ? 1 : 0;
        size.typenames += selection.name.value === '__typename' ? 1 : 0;
        size.depth = Math.max(size.depth, 1);
        continue;
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? this.of(selection.selectionSet, level)
          : this.ofFragment(selection.name.value);
      add(size, inner, 0);
      size.rootFields += inner?.rootFields ?? 0;
    }
    return size;
  }

  /** The size of a fragment, measured once; nothing where there is none of the name: validation tells that. */
  ofFragment(name: string): Size | undefined {
    const known = this.#sizes.get(name);
    const fragment = this.#fragments.get(name);
    if (known || !fragment) return known;
    if (this.#open.has(name)) {
      throw refusal(
        'A fragment of the query contains itself. / Sebuah fragmen dalam kueri memuat dirinya sendiri.',
        [fragment],
      );
    }
    this.#open.add(name);
    const size = this.of(fragment.selectionSet, 0);
    this.#open.delete(name);
    this.#sizes.set(name, size);
    return size;
  }
}

function add(size: Size, inner: Size | undefined, levels: 0 | 1): void {
  if (!inner) return;
  size.depth = Math.max(size.depth, inner.depth + levels);
  size.fields += inner.fields;
  size.aliases += inner.aliases;
  size.typenames += inner.typenames;
}

function checkOperation(measure: Measure, operation: OperationDefinitionNode): void {
  const size = measure.of(operation.selectionSet, 0);
  for (const limited of ['depth', 'rootFields', 'fields', 'aliases', 'typenames'] as const) {
    if (size[limited] > DOCUMENT_LIMITS[limited]) throw refusal(beyondLimit(limited), [operation]);
  }
}

function checkNodes(document: DocumentNode): void {
  let directives = 0;
  visit(document, {
    enter(node) {
      if ('directives' in node && node.directives) {
        directives += node.directives.length;
        if (node.directives.length > DOCUMENT_LIMITS.directivesInOnePlace) {
          throw refusal(beyondLimit('directivesInOnePlace'));
        }
        if (directives > DOCUMENT_LIMITS.directives) throw refusal(beyondLimit('directives'));
      }
      if (node.kind === Kind.STRING && !isText(node.value)) {
        throw refusal(
          'A text in the query holds a character that no text can have. / Teks dalam kueri memuat karakter yang tidak mungkin ada dalam teks.',
          [node],
        );
      }
    },
  });
}

/**
 * Checks a parsed document against the limits.
 * @param source the text that it was parsed from
 * @returns what it is refused for, or null
 */
export function refusalOfDocument(source: string, document: DocumentNode): GraphQLError | null {
  try {
    if (source.length > DOCUMENT_LIMITS.characters) throw refusal(beyondLimit('characters'));
    const fragments = document.definitions.filter((it) => it.kind === Kind.FRAGMENT_DEFINITION);
    if (fragments.length > DOCUMENT_LIMITS.fragments) throw refusal(beyondLimit('fragments'));
    const measure = new Measure(fragments);
    // Those that no operation uses too: validation walks through them.
    for (const { name } of fragments) measure.ofFragment(name.value);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) checkOperation(measure, definition);
    }
    checkNodes(document);
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
