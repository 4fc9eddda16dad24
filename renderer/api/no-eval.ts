import { z } from 'zod';

/**
 * The content security policy forbids `eval`, and zod decides when a schema is built whether it may use it.
 * Imported before anything that imports the contract.
 */
z.config({ jitless: true });
