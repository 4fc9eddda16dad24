import { DeleteView } from '../components/list/views/delete-view.tsx';
import { NameView } from '../components/list/views/name-view.tsx';
import type { DialogProps } from '../state/dialogs.ts';
import { lists } from './lists.ts';

export function NameViewDialog({ dialog, onClose }: DialogProps<'name-view'>) {
  return <NameView kind={lists[dialog.list]} view={dialog.view} onClose={onClose} />;
}

export function DeleteViewDialog({ dialog, onClose }: DialogProps<'delete-view'>) {
  return <DeleteView kind={lists[dialog.list]} view={dialog.view} onClose={onClose} />;
}
