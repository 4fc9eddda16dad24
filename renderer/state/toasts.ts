import { create } from 'zustand';

/** What happened, in words. Plain data: `undo` is the transaction that "Undo" takes back. */
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
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, added].slice(-most) }));
}

export function closeToast(key: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.key !== key) }));
}

/** Another workspace: what the toasts offer to undo is not in it. */
export function clearToasts(): void {
  useToasts.setState({ toasts: [] });
}
