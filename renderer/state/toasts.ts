import { create } from 'zustand';

/** What happened, as text. Plain data: `undo` is the transaction that "Undo" reverts. */
export interface Toast {
  readonly key: number;
  readonly tone: 'done' | 'refusal';
  readonly words: string;
  readonly undo?: number;
}

interface ToastState {
  readonly toasts: readonly Toast[];
}

const most = 3;
let nextKey = 1;

export const useToasts = create<ToastState>(() => ({ toasts: [] }));

export function showToast(toast: Omit<Toast, 'key'>): void {
  const added = { ...toast, key: nextKey++ };
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((shown) => !isSame(shown, added)), added].slice(-most),
  }));
}

/** The same message again, with nothing of its own to undo. */
function isSame(a: Toast, b: Toast): boolean {
  return a.words === b.words && a.tone === b.tone && a.undo === undefined && b.undo === undefined;
}

/** These actions are undone: nothing offers to undo them any more. */
export function closeUndone(txns: readonly number[]): void {
  useToasts.setState(({ toasts }) => ({
    toasts: toasts.filter(({ undo }) => undo === undefined || !txns.includes(undo)),
  }));
}

export function closeToast(key: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.key !== key) }));
}

/** Another workspace doesn't contain what the toasts offer to undo. */
export function clearToasts(): void {
  useToasts.setState({ toasts: [] });
}
