import logger from 'electron-log/node.js';
import type { Log } from '../service/threads/log.ts';

/** A log of 1 MB, the one before it kept. What goes in is what happened, never what the rep entered. */
export function openLog(file: string): Log {
  logger.transports.file.resolvePathFn = () => file;
  logger.transports.file.maxSize = 1024 * 1024;
  logger.transports.console.level = 'error';
  return (level, message) => {
    logger[level](message);
  };
}
