import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../electron/domain/refusal.ts';
import { writable } from '../../electron/service/threads/writable.ts';

const failing = (error: unknown) => () =>
  writable(() => {
    throw error;
  });
const ofSystem = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'write' });
const refused = expect.objectContaining({ word: 'export.unwritable' }) as Refusal;

describe('a file that a person chose', () => {
  it.each(['EACCES', 'EIO', 'EINVAL', 'EMFILE', 'UNKNOWN'])('is refused on %s', (code) => {
    expect(failing(ofSystem(code))).toThrow(refused);
  });

  it('is not refused where the disk is full, nor on a defect: these are thrown as they are', () => {
    const full = ofSystem('ENOSPC');
    const defects = [new TypeError('x'), Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })];
    for (const error of [full, ...defects]) expect(failing(error)).toThrow(error);
  });
});
