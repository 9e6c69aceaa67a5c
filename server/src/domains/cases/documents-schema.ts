/** The documents of a case in the graph: what they are and where to get them, never what is in them. */
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import { encodeId } from '../../graphql/ids.ts';
import { documentsSeenBy } from './read-document.ts';

const LISTED = {
  id: true,
  title: true,
  mediaType: true,
  byteCount: true,
  addedAt: true,
  withdrawnAt: true,
  agency: true,
} satisfies Prisma.CaseDocumentSelect;

type Listed = Prisma.CaseDocumentGetPayload<{ select: typeof LISTED }>;

const idOf = ({ id }: Listed): string => encodeId('CaseDocument', id);

const CaseDocument = builder.objectRef<Listed>('CaseDocument').implement({
  description: 'A paper or picture of a case (*dokumen perkara*), freed of who made it and where.',
  fields: (t) => ({
    id: t.id({ resolve: idOf }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'What the document is (*judul*), in the words of who added it.',
    }),
    mediaType: t.exposeString('mediaType', {
      description: 'application/pdf, image/jpeg, image/png or image/webp.',
    }),
    byteCount: t.exposeInt('byteCount', { description: 'How large it is (*ukuran*), in bytes.' }),
    agency: t.prismaField({
      type: 'Agency',
      description: 'Who added it (*instansi*).',
      resolve: (_query, { agency }) => agency,
    }),
    addedAt: t.expose('addedAt', {
      type: 'DateTime',
      description: 'When it was added (*ditambahkan*).',
    }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back (*ditarik kembali*), its content gone; else null.',
    }),
    path: t.string({
      nullable: true,
      description:
        'The address on the hub from which it is saved; each time is written down. Null once it was taken back.',
      resolve: (document) =>
        document.withdrawnAt ? null : `/documents/${encodeURIComponent(idOf(document))}`,
    }),
  }),
});

builder.prismaObjectField('Case', 'documents', (t) =>
  t.field({
    type: [CaseDocument],
    nullable: { list: false, items: false },
    description: 'The documents that the caller’s agency was given (*dokumen*), the oldest first.',
    select: (_args, { viewer }) => ({
      documents: { ...documentsSeenBy(viewer), select: LISTED },
    }),
    resolve: ({ documents }) => documents,
  }),
);
