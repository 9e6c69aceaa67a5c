import type { CaseDocumentWords } from './id-case-documents.ts';

/** What the documents of a case say in English. */
export const enCaseDocuments: CaseDocumentWords = {
  title: 'Documents',
  none: 'No documents yet. Add a letter, a record, or a picture of the place.',
  nothingYet: 'No documents yet.',
  withheld: 'Documents were not given to your agency.',
  types: {
    'application/pdf': 'PDF',
    'image/jpeg': 'JPEG',
    'image/png': 'PNG',
    'image/webp': 'WebP',
  },
  kilobytes: (size) => `${size} kB`,
  megabytes: (size) => `${size} MB`,
  take: (title) => `Download: ${title}`,
  untitled: 'Document',
  logged: 'Each download is recorded.',
  taking: 'Downloading…',
  signedOut: 'Your session has ended. Sign in again.',
  gone: 'This document is no longer there for your agency. Load the case again.',
  offline: 'The server cannot be reached. Check the network and try again.',
  add: 'Add a document',
  cancel: 'Cancel',
  name: 'Title',
  nameHint: 'What it is, not whom it is about: no names of persons, no numbers of documents.',
  file: 'File',
  fileHint: 'PDF, JPEG, PNG or WebP, at most 20 MB.',
  drop: 'Drop a file here, or',
  pick: 'Choose a file',
  chosen: (name) => `Chosen: ${name}`,
  choose: 'Choose the file first.',
  cleaned:
    'The hub keeps a cleaned copy: without the file’s name, its author, where a picture was taken, and electronic signatures. Keep the original at your agency.',
  tooLarge:
    'The file is larger than 20 MB; make the picture smaller or scan it at a lower resolution.',
  sending: 'Sending and checking…',
  failed: 'The file was not sent. Check the network and try again.',
  withdraw: 'Take back',
  withdrawOf: (title) => `Take back: ${title}`,
  withdrawTitle: (title) => `Take back a document: ${title}`,
  withdrawNote:
    'The document’s content is erased from the hub and cannot be had again. Its title, when it was and why stay written down with the case.',
  withdrawHint: 'The agencies that were given this document read it; they are told.',
  withdrawn: (moment) => `taken back ${moment}; its content is erased`,
  withdrawnNow: (title) => `Taken back: ${title}`,
  added: (title) => `Added: ${title}`,
};
