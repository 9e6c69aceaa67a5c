/** Starts everything and stops it cleanly. */
import { EnvironmentError, readEnvironment } from './env.ts';
import { startHub } from './hub.ts';

const say = (sentence: string): void => console.log(`  ${sentence}`);

async function run(): Promise<void> {
  const hub = await startHub({ environment: readEnvironment(), say });
  console.log(`\nPORA Hub: ${hub.address}\n`);
  if (hub.accounts.length > 0) {
    const width = Math.max(...hub.accounts.map(({ email }) => email.length));
    console.log('Demonstration accounts (every person, company and document is invented):');
    for (const { email, password, roles } of hub.accounts) {
      console.log(`  ${email.padEnd(width)}  ${password}  ${roles.join(', ')}`);
    }
    console.log('');
  }
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    console.log('  Stopping');
    await hub.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

run().catch((error: Error) => {
  console.error(error instanceof EnvironmentError ? error.message : (error.stack ?? error.message));
  process.exit(1);
});
