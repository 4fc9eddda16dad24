import { appCommands } from './app.ts';
import { customFieldCommands } from './custom-fields.ts';
import { customerCommands } from './customers.ts';
import { findCommands } from './find.ts';
import { namedListCommands } from './named-lists.ts';
import { opportunityCommands } from './opportunities.ts';
import { setupCommands } from './setup.ts';
import { tagCommands } from './tags.ts';
import type { CommandHandlers } from './types.ts';

/** Every command of the contract. A missing or wrong one doesn't compile. */
export const commandHandlers: CommandHandlers = {
  ...appCommands,
  ...setupCommands,
  ...namedListCommands,
  ...customerCommands,
  ...opportunityCommands,
  ...tagCommands,
  ...customFieldCommands,
  ...findCommands,
};
