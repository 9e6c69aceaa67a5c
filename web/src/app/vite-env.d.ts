/// <reference types="vite/client" />

/** Address of the land around Kalimantan, emitted by the build. */
declare module 'virtual:land-backdrop' {
  const address: string;
  export default address;
}
