import logger from 'electron-log/node.js';
import type { Log } from '../service/threads/log.ts';

/** A 1 MB log and its predecessor. It records events, never what the rep entered. */
export function openLog(file: string): Log {
  logger.transports.file.resolvePathFn = () => file;
  logger.transports.file.maxSize = 1024 * 1024;
  logger.transports.console.level = 'error';
  return (level, message) => {
    logger[level](message);
  };
}
