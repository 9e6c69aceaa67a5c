/**
 * Lets the browser keep the client's own files, so that the hub opens without the network. Signing
 * out makes the browser drop all that it holds of the hub, this included, so it is asked again then.
 */
export function keepClient(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Where a browser forbids it, the page works as long as the network does.
  navigator.serviceWorker.register('/service-worker.js').catch(() => null);
}
