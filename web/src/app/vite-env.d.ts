/// <reference types="vite/client" />

/** Address of the land around Kalimantan, emitted by the build. */
declare module 'virtual:land-backdrop' {
  const address: string;
  export default address;
}

/** By the examples' ids, what is sent for those that are listed beside the documents of the client. */
declare module 'virtual:example-hashes' {
  const hashes: Readonly<Record<string, string>>;
  export default hashes;
}

/** What an answer's table has to know of the schema, read from the printed one by the build. */
declare module 'virtual:schema-fields' {
  const fields: import('../../schema-fields.ts').SchemaFields;
  export default fields;
}
