import { z } from 'zod';

/**
 * The content security policy forbids `eval`, and zod decides whether to use it when a schema is built. Imported
 * before anything that imports the contract.
 */
z.config({ jitless: true });
