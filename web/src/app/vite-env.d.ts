/// <reference types="vite/client" />

/** Address of the land around Kalimantan, emitted by the build. */
declare module 'virtual:land-backdrop' {
  const address: string;
  export default address;
}

/** What an answer's table has to know of the schema, read from the printed one by the build. */
declare module 'virtual:schema-fields' {
  const fields: import('../../schema-fields.ts').SchemaFields;
  export default fields;
}
